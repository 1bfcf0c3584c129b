/** A pupil's year and group as a form carries them, to notice a move made meanwhile. */
export const placeSeen = ({ yearGroup, groupId }: { yearGroup: number | null; groupId: number | null }) =>
  `${yearGroup ?? ''}/${groupId ?? ''}`
