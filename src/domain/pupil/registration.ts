/** How a pupil is registered: at one school, or at a main and a subsidiary one. */
export const REGISTRATIONS = {
  single: 'At this school alone',
  main: 'Here as the main school',
  subsidiary: 'Here beside the main school',
  guest: 'Guest',
} as const
