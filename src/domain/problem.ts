/** What is wrong with one field, in a sentence a person can act on. */
export type Problem = { field: string; message: string }
