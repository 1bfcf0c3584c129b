// Loaded into the server: what a caller says of itself in X-Forwarded headers is believed only from a proxy that is named
// in TRUSTED_PROXIES. Next and next-auth read these headers from everybody.
import { Server } from 'node:http'
import { BlockList, isIPv6 } from 'node:net'

const trusted = new BlockList()
for (const one of (process.env.TRUSTED_PROXIES ?? '')
  .split(',')
  .map((each) => each.trim())
  .filter(Boolean)) {
  const [address, bits] = one.split('/')
  const family = isIPv6(address) ? 'ipv6' : 'ipv4'
  if (bits === undefined) trusted.addAddress(address, family)
  else trusted.addSubnet(address, Number(bits), family)
}

const FORWARDED = /^(forwarded|x-forwarded-.+|x-real-ip)$/

const emit = Server.prototype.emit
Server.prototype.emit = function (event, ...args) {
  const [request] = args
  if ((event === 'request' || event === 'upgrade') && request?.headers) {
    const from = (request.socket.remoteAddress ?? '').replace(/^::ffff:/, '')
    if (!from || !trusted.check(from, isIPv6(from) ? 'ipv6' : 'ipv4')) {
      const theirs = Object.keys(request.headers).filter((name) => FORWARDED.test(name))
      for (const name of theirs) Reflect.deleteProperty(request.headers, name)
      request.headers['x-forwarded-for'] = from
    }
  }
  return emit.call(this, event, ...args)
}
