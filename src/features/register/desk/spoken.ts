import type { Desk, DeskMark, DeskPupil } from './queries.ts'

/** A mark as the desk says it: "present, morning", "not marked". */
export const spokenMark = ({ spoken }: Desk, mark: DeskMark): string =>
  (mark && spoken[mark.join(' ')]) ?? 'not marked'

/** What the register of the session that is on says of a pupil. */
export const spokenNow = (desk: Desk, [, , , , am, pm]: DeskPupil): string =>
  spokenMark(desk, desk.session === 'AM' ? am : pm)
