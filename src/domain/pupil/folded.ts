/** A name as names are compared: letters alone, small and without accents. The database's `app.folded` is the same. */
export const folded = (name: string): string => name.normalize('NFD').toLowerCase().replace(/\P{L}/gu, '')
