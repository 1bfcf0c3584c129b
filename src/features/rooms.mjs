/**
 * Which rooms a room may rest on, besides itself: it may call the `queries.ts` and `commands.ts` of their slices. There
 * is no circle: a room stands below the rooms it rests on. Lint and the architecture test both read this.
 */
export const RESTS_ON = {
  /** The calendar, its people and positions, what the school is, who looked at what. */
  school: [],
  /** Getting in: signing in, one's account, the frame around every page. */
  people: [],
  /** The admission register: pupils, groups, contacts, documents, records of one child. */
  roll: ['school'],
  /** The attendance register: taking, amending, the day, the desk, extracts. */
  register: ['school', 'roll'],
  /** What marks add up to: lists, patterns, groups, targets, reports. */
  absence: ['school', 'roll', 'register'],
  /** Several schools: a trust's, an authority's, the virtual school. */
  area: ['school', 'roll', 'absence'],
}
