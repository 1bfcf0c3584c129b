import { isIPv6 } from 'node:net'

/**
 * What an address is counted by. An IPv6 connection has a whole network of addresses to itself, so it is the network
 * (/64) that is one; an IPv4 address written as IPv6 is the IPv4 address. Anything else is as it is.
 */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
  if (mapped?.[1]) return mapped[1]
  const [plain = ''] = address.split('%')
  const [head = '', tail] = new URL(`http://[${plain}]`).hostname.slice(1, -1).split('::')
  const groups = (text: string) => text.split(':').filter(Boolean)
  const given = groups(head).length + groups(tail ?? '').length
  const whole = [
    ...groups(head),
    ...Array<string>(tail === undefined ? 0 : 8 - given).fill('0'),
    ...groups(tail ?? ''),
  ]
  return `${whole.slice(0, 4).join(':')}::/64`
}
