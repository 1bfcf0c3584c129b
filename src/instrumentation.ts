/** Once, before the server answers: see that it may. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { startUpOrExit } = await import('./server/start-up.ts')
    await startUpOrExit()
  }
}
