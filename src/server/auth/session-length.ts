/**
 * How long a session lasts, in seconds: a school day and its evening, so that a shared machine is signed out by the
 * next morning.
 */
export const SESSION_SECONDS = 12 * 60 * 60
