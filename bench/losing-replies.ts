import { connect, createServer, type AddressInfo } from 'node:net'

/**
 * A way to the server on which no reply arrives. Every other connection is cut at the reply's first byte, when all is
 * written, the rest as soon as the request has gone on. Gives its address, and how to close it.
 */
export async function losingReplies(port: number): Promise<{ base: string; close: () => void }> {
  let count = 0
  const proxy = createServer((device) => {
    const waits = count++ % 2 === 0
    const server = connect(port, 'localhost')
    const cut = () => {
      device.destroy()
      server.destroy()
    }
    for (const socket of [device, server]) socket.on('error', cut).on('close', cut)
    let cutting: NodeJS.Timeout | undefined
    device.on('data', (part) =>
      server.write(part, () => {
        clearTimeout(cutting)
        // Long enough for a body sent in a second part, too short for an answer.
        if (!waits) cutting = setTimeout(cut, 3)
      }),
    )
    server.once('data', cut)
  })
  await new Promise<void>((listening) => proxy.listen(0, 'localhost', listening))
  const { port: own } = proxy.address() as AddressInfo
  return { base: `http://localhost:${own}`, close: () => proxy.close() }
}
