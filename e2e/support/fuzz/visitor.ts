import { BASE_URL } from '../address.ts'
import type { Request } from './requests.ts'
import { formsIn, type Field } from './html.ts'

export type Answer = { status: number; body: string; location: string; type: string }

/** Somebody without a browser: keeps the cookies, follows nothing, sends what no page would. */
export class Visitor {
  readonly #cookies = new Map<string, string>()

  async get(address: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.#fetch(address, { headers })
  }

  async post(
    address: string,
    body: FormData | string,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    return this.#fetch(address, { method: 'POST', body, headers })
  }

  async send(request: Request): Promise<Answer> {
    const { method, address } = request
    if (method === 'GET') return this.get(address)
    const next: Record<string, string> =
      method === 'CALL' ? { 'next-action': request.action, accept: 'text/x-component' } : {}
    return this.post(address, formData(request.fields), next)
  }

  /** Signs in by the button of the first person listed in this role. */
  async signIn(role: string): Promise<void> {
    this.#cookies.clear()
    const { body } = await this.get('/sign-in')
    const [, membership] = new RegExp(`data-role="${role}"[^>]*>\\s*<button value="(\\d+)"`).exec(body) ?? []
    const form = formsIn(body).find(({ buttons }) => buttons.some(([, value]) => value === membership))
    if (!form || !membership) throw new Error(`Nobody is listed as ${role}.`)
    await this.post('/sign-in', formData([...form.fields, ['membershipId', membership]]))
    if (this.#cookies.size === 0) throw new Error(`The ${role} could not sign in.`)
  }

  async #fetch(address: string, init: RequestInit): Promise<Answer> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const sent = { ...init, redirect: 'manual' as const, headers: { ...init.headers, cookie } }
    // Whoever is refused before the whole body was read may find the line closed: it is sent once more.
    const response = await fetch(BASE_URL + address, sent).catch(() => fetch(BASE_URL + address, sent))
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      this.#cookies.set(name, value)
    }
    return {
      status: response.status,
      body: await response.text(),
      location: response.headers.get('location') ?? '',
      type: response.headers.get('content-type') ?? '',
    }
  }
}

/** Fields as a browser without JavaScript sends them. */
export function formData(fields: readonly Field[]): FormData {
  const data = new FormData()
  for (const [name, value] of fields) data.append(name, value)
  return data
}
