import { z } from 'zod'
import { isUsableDate, localDate, WHOLE_SCHOOL, YEAR_GROUPS } from '#domain/index.ts'

const time = (question: string) =>
  z
    .string()
    .trim()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, `Enter ${question} as hours and minutes, such as 08:45.`)

/** New session times: when the morning and the afternoon start and end, and when their registers open and close. */
export const timesForm = z
  .object({
    from: z.string().refine(isUsableDate, 'Enter the day from which these times hold.').transform(localDate),
    yearGroup: z.coerce
      .number<string>()
      .refine((year) => year === WHOLE_SCHOOL || YEAR_GROUPS.includes(year), 'Choose who they are for.'),
    'am-starts': time('when the morning starts'),
    'am-opens': time('when the morning register opens'),
    'am-closes': time('when the morning register closes'),
    'am-ends': time('when the morning ends'),
    'pm-starts': time('when the afternoon starts'),
    'pm-opens': time('when the afternoon register opens'),
    'pm-closes': time('when the afternoon register closes'),
    'pm-ends': time('when the afternoon ends'),
  })
  .transform(({ from, yearGroup, ...fields }) => ({
    from,
    yearGroup,
    times: {
      AM: {
        starts: fields['am-starts'],
        opens: fields['am-opens'],
        closes: fields['am-closes'],
        ends: fields['am-ends'],
      },
      PM: {
        starts: fields['pm-starts'],
        opens: fields['pm-opens'],
        closes: fields['pm-closes'],
        ends: fields['pm-ends'],
      },
    },
  }))
