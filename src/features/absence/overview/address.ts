import { attendanceAddress, type Period } from '#features/absence/period/queries.ts'
import type { MeasureId } from './measures.ts'

const BANDS: readonly MeasureId[] = ['persistent', 'severe', 'atRisk']

/** Where the pupils behind a figure at a glance are listed: those of a band, or everybody in the order of the measure. */
export const measureAddress = (urn: number, id: MeasureId, period: Period): string =>
  attendanceAddress(urn, '/pupils', { period }, [BANDS.includes(id) ? 'band' : 'sort', id])
