/**
 * A file to download. Takes its name as a person wrote it. A browser's cache keeps none of it, and no browser shows it
 * as a page of ours, whatever its bytes say.
 */
export function attachment(name: string, type: string, body: BodyInit): Response {
  return new Response(body, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${name.replace(/[^\w.-]+/g, '-')}"`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  })
}
