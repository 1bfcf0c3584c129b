import type { Search } from '#server/address.ts'
import { csvFile } from '#server/files/csv.ts'
import type { SchoolContext } from '#server/school.ts'
import { csvRows } from './csv-rows.ts'
import { loadGroupExtract, loadPupilExtract } from './queries.ts'

/** A pupil's extract as a file. */
export async function pupilExtractFile(context: SchoolContext, pupil: string, search: Search) {
  const { span, marks } = await loadPupilExtract(context, pupil, search)
  return csvFile(`register-pupil-${pupil}-${span.from}-${span.to}.csv`, csvRows(marks))
}

/** A group's extract as a file. */
export async function groupExtractFile(context: SchoolContext, group: string, search: Search) {
  const { span, marks } = await loadGroupExtract(context, group, search)
  return csvFile(`register-group-${group}-${span.from}-${span.to}.csv`, csvRows(marks))
}
