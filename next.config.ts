import type { NextConfig } from 'next'

/** Sent with everything, static files and API answers too; what differs by request is set in src/proxy.ts. */
const everywhere = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'X-Robots-Tag', value: 'noindex, nofollow' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  {
    key: 'Permissions-Policy',
    value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()',
  },
]

/** What a file of public/ may do, should a browser open it: nothing, but the offline page has its few styles. */
const NOTHING = "default-src 'none'; frame-ancestors 'none'"
const publicFiles = [
  ...['/icon.svg', '/manifest.webmanifest', '/robots.txt'].map((source) => ({ source, policy: NOTHING })),
  { source: '/offline.html', policy: `${NOTHING}; style-src 'unsafe-inline'` },
  { source: '/offline-worker.js', policy: `${NOTHING}; connect-src 'self'` },
]

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: false,
  // Node loads these as they are: a part of exceljs that is not used here asks for a package that is not there, and prom-client
  // keeps its metrics once a process.
  serverExternalPackages: ['exceljs', 'prom-client'],
  // A document may hold 10 MB; the rest is the room that multipart/form-data needs around it.
  experimental: { serverActions: { bodySizeLimit: '11mb' }, proxyClientMaxBodySize: '11mb' },
  headers: async () => [
    { source: '/:path*', headers: everywhere },
    { source: '/api/:path*', headers: [{ key: 'Cache-Control', value: 'no-store' }] },
    ...publicFiles.map(({ source, policy }) => ({
      source,
      headers: [{ key: 'Content-Security-Policy', value: policy }],
    })),
  ],
}

export default config
