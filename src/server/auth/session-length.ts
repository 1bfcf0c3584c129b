/** How long a session lasts, in seconds: a school day and its evening; a shared machine is signed out by next morning. */
export const SESSION_SECONDS = 12 * 60 * 60
