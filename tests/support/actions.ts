import { globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { z } from 'zod'
import type { ActionResult } from '#server/action.ts'

/** A server action as the code makes it: its name, how it is called, the fields of its schema, the words of its slice. */
export type Action = {
  name: string
  call: (previous: ActionResult, form: FormData) => Promise<ActionResult>
  fields: Field[]
  says: (field: string) => boolean
}

/** A field of a form, with its choices where it has some. */
export type Field = { name: string; choices: string[] }

const MADE = /^export const (\w+) = (?:school|organisation|own|open)Action\(\s*(?:\w+\.)?(\w+)/gm

/** Every server action there is, found by how src/server/action.ts makes them. */
export async function everyAction(): Promise<Action[]> {
  const files = globSync('src/features/*/*/actions.ts').sort()
  return (await Promise.all(files.map(actionsOf))).flat()
}

async function actionsOf(path: string): Promise<Action[]> {
  const folder = path.replace('/actions.ts', '')
  const words = globSync(`${folder}/**/*.{ts,tsx}`)
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')
  const text = readFileSync(path, 'utf8')
  const made = await moduleAt<Action['call']>(path)
  const beside = [...text.matchAll(/from '(?:\.|#(features\/[\w/-]+))\/([\w-]+\.ts)'/g)].map(
    ([, other, file]) => `${other ? `src/${other}` : folder}/${file}`,
  )
  const schemas = Object.assign({}, ...(await Promise.all(beside.map(moduleAt)))) as Record<string, z.ZodType>
  return [...text.matchAll(MADE)].map(([, name = '', schema = '']) => {
    const fields = fieldsOf(schemas[schema])
    const known = new Set(fields.map((field) => field.name))
    return {
      name: `${folder.replace('src/features/', '')}: ${name}`,
      call: made[name]!,
      fields,
      says: (field) => known.has(field) || known.has(field.split('.', 1)[0]!) || words.includes(field),
    }
  })
}

const moduleAt = async <Export>(path: string) =>
  (await import(/* @vite-ignore */ resolve(path))) as Record<string, Export>

function fieldsOf(schema: z.ZodType | undefined): Field[] {
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).map(([name, field]) => ({
      name,
      choices: choicesOf(field as z.ZodType),
    }))
  if (schema instanceof z.ZodPipe) return fieldsOf(schema.in as z.ZodType)
  if (schema instanceof z.ZodIntersection)
    return [...fieldsOf(schema.def.left as z.ZodType), ...fieldsOf(schema.def.right as z.ZodType)]
  if (schema instanceof z.ZodUnion) {
    const all = schema.options.flatMap((option) => fieldsOf(option as z.ZodType))
    const names = [...new Set(all.map(({ name }) => name))]
    return names.map((name) => ({
      name,
      choices: [...new Set(all.filter((one) => one.name === name).flatMap(({ choices }) => choices))],
    }))
  }
  throw new Error('A form that is no object of fields.')
}

function choicesOf(schema: z.ZodType): string[] {
  if (schema instanceof z.ZodEnum) return schema.options.map(String)
  if (schema instanceof z.ZodLiteral) return [...schema.values].map(String)
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => choicesOf(option as z.ZodType))
  if (schema instanceof z.ZodPipe) return choicesOf(schema.in as z.ZodType)
  if (schema instanceof z.ZodArray) return choicesOf(schema.element as z.ZodType)
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodCatch)
    return choicesOf(schema.unwrap() as z.ZodType)
  return []
}
