import { describeCode, findCode, STAT_CLASSES, type LocalDate, type StatClass } from '#domain/index.ts'

/** What a mark means in words; a code that is not for this role to see is named by how it counts. */
export function markName(code: string, date: LocalDate, statClass: StatClass): string {
  return code !== '' && findCode(code, date) ? describeCode(code, date).name : STAT_CLASSES[statClass]
}
