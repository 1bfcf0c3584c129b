const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()

/** Whether a text, or any part of it, begins with these letters; accents and capitals make no difference. */
export function beginsLike(text: string, letters: string): boolean {
  const sought = plain(letters.trim())
  const whole = plain(text)
  return (
    sought !== '' &&
    (whole.startsWith(sought) || whole.split(/[\s,'’-]+/).some((part) => part.startsWith(sought)))
  )
}
