import { z } from 'zod'
import { COMPARED_COHORTS } from '#domain/index.ts'
import { aCount, anId, aYearGroup, chosen, dateField, freeText, required } from '#server/fields.ts'
import { IMPACT_MEASURE_IDS } from './impact-measures.ts'

const none = z.literal('').transform(() => undefined)

const pupils = z
  .union([z.string(), z.array(z.string())])
  .transform((ids) => [ids].flat())
  .pipe(z.array(anId).max(500, 'Choose at most 500 pupils.'))
  .default([])

export const strategyForm = z
  .object({
    id: z.union([z.literal('').transform(() => null), anId]).default(null),
    seen: aCount.default(0),
    title: required('Give it a name.'),
    aim: required('Say what is to become better.'),
    what: required('Say what is done.'),
    owner: required('Say who looks after it.'),
    who: z.enum(['cohort', 'pupils'], 'Choose for whom it is.'),
    cohort: z.union([none, z.enum(COMPARED_COHORTS)]).optional(),
    yearGroup: z.union([none, aYearGroup('Choose a year group from the list.')]).optional(),
    group: z.union([none, chosen('Choose a group from the list.')]).optional(),
    'pupils[]': pupils,
    from: dateField('Say from which day.'),
    until: z.union([z.literal('').transform(() => null), dateField('Say until which day.')]).default(null),
    measure: z.enum(IMPACT_MEASURE_IDS, 'Choose what it is judged by.'),
    result: freeText.default(''),
  })
  .refine(({ who, 'pupils[]': chosen }) => who === 'cohort' || chosen.length > 0, {
    path: ['pupils[]'],
    error: 'Choose at least one pupil.',
  })
  .refine(({ from, until }) => until === null || until >= from, {
    path: ['until'],
    error: 'It ends on the day it begins, or later.',
  })
