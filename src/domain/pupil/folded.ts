import { searchable } from './search.ts'

/** A name as names are compared: letters alone, small and without accents. The database's `app.folded` is the same. */
export const folded = (name: string): string => searchable(name).replace(/[ 0-9]/g, '')
