/** The server's message, with the line of the script it speaks of. */
export function explain(error: unknown, script: string): string {
  const { message, position } = error as { message: string; position?: string }
  const line = position ? script.slice(0, Number(position)).split('\n').length : null
  return line ? `${message} (line ${line}: ${script.split('\n')[line - 1]?.trim()})` : message
}
