import type { Instrumentation } from 'next'

/** Once, before the server answers: see that it may. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { startUpOrExit } = await import('./server/start-up.ts')
    await startUpOrExit()
    const { redactConsole } = await import('./server/request-error.ts')
    if (process.env.NODE_ENV === 'production') redactConsole()
  }
}

/** Whatever goes wrong while a page is made: logged under the id that its person is shown. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, where) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { logRequestError } = await import('./server/request-error.ts')
  logRequestError(error, request, where)
}
