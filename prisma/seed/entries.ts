import type { Value } from './copy.ts'
import type { Pupil } from './pupils.ts'
import type { Registrars } from './rows.ts'
import type { Table } from './tables.ts'

// In the order in which they can be loaded.
const ADMISSION_TABLES = [
  'registration_group',
  'pupil',
  'pupil_name',
  'pupil_address',
  'contact',
  'pupil_contact',
  'enrolment',
  'session_pattern',
  'pupil_year_group',
  'pupil_group',
  'pupil_characteristic',
  'child',
  'child_link',
  'parent',
  'parent_link',
  'admission_amendment',
] as const satisfies Table[]

type AdmissionTable = (typeof ADMISSION_TABLES)[number]

/** Rows of the admission registers in the making, with the history the write function would have kept. */
export class Entries {
  readonly tables = new Map<Table, Value[][]>(ADMISSION_TABLES.map((table) => [table, []]))
  readonly #known = new Map<string, number>()
  readonly #registrars: Registrars

  constructor(registrars: Registrars) {
    this.#registrars = registrars
  }

  rows(table: AdmissionTable): Value[][] {
    return this.tables.get(table) ?? []
  }

  /** Adds a row that begins with its school and is numbered; gives its number. */
  add(table: AdmissionTable, school: number, ...values: Value[]): number {
    const rows = this.rows(table)
    const id = rows.length + 1
    rows.push([school, id, ...values])
    return id
  }

  /** The number that was made for this key, made now if it is the first time. */
  once(key: string, make: () => number): number {
    const id = this.#known.get(key) ?? make()
    this.#known.set(key, id)
    return id
  }

  /** The number made earlier for this key. Refuses one that was not made. */
  numberOf(key: string): number {
    const id = this.#known.get(key)
    if (id === undefined) throw new Error(`Nothing was made for ${key}.`)
    return id
  }

  /** The first writing of an entry, on the pupil's starting day. */
  entered(pupil: Pupil, entity: AdmissionTable, entry: number, values: Record<string, string>): void {
    this.#history(pupil, entity, entry, 'entry', ['', '', JSON.stringify(values), ''], pupil.startingDay)
  }

  /** A change of one field of an entry. */
  amended(
    pupil: Pupil,
    entity: AdmissionTable,
    entry: number,
    field: string,
    original: string,
    amended: string,
    reason: string,
    on: string,
  ): void {
    this.#history(pupil, entity, entry, 'amendment', [field, original, amended, reason], on)
  }

  #history(pupil: Pupil, entity: string, entry: number, action: string, change: Value[], on: string): void {
    const by = this.#registrars.officeOf(pupil.schoolId)
    const when = `${on} 09:00 Europe/London`
    const rest = [entity, entry, action, ...change, when, by, ...this.#registrars.nameOf(by)]
    this.add('admission_amendment', pupil.schoolId, pupil.id, ...rest)
  }
}
