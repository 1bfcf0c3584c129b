/** Where the tests' own server listens, apart from a demonstration that may be running. */
export const PORT = 3217
export const BASE_URL = `http://localhost:${PORT}`

/** The morning on which every journey takes place: a Wednesday, five minutes after registers open. */
export const NOW = '2026-11-18T08:50'
