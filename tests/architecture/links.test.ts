import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { sources } from './sources.ts'

const pages = sources('README.md', 'docs/**/*.md')
const code = sources('{src,tests,e2e,scripts,bench}/**/*.{ts,tsx,mjs}', 'prisma/**/*.{ts,sql,prisma}')

// What a page names as a pattern, or as an example of what somebody will write, leads nowhere by intention.
const PATTERN = /[<>*…\s]|NNN|\/(room|slice|name|function)\b/

/** What is found in the pages' text, outside blocks of code, but leads to no file. */
function astray(found: RegExp, fileOf: (page: string, to: string) => string): string[] {
  return pages.flatMap(({ path, text }) =>
    [...text.replace(/^```[^]*?^```/gm, '').matchAll(found)]
      .map(([, to = '']) => to)
      .filter((to) => !existsSync(fileOf(path, to)))
      .map((to) => `${path} → ${to}`),
  )
}

test('there are pages to look at', () => {
  expect(pages.length).toBeGreaterThan(20)
})

test('every link of a Markdown page to a file leads to one', () => {
  const links = /\]\((?!https?:|mailto:|#)([^)\s#]+)(?:#[^)]*)?\)/g
  expect(astray(links, (page, to) => join(dirname(page), decodeURIComponent(to)))).toEqual([])
})

test('every path that a Markdown page names exists', () => {
  const named = /`((?:src|prisma|tests|e2e|scripts|bench|docs|public)\/[^`]+)`/g
  expect(astray(named, (_page, to) => (PATTERN.test(to) ? '.' : to))).toEqual([])
})

test('every path that a comment names exists', () => {
  const path = /\b(?:src|prisma|tests|e2e|scripts|bench|docs|public)\/[\w[\]./-]+\w/g
  const comments = code.flatMap(({ path: file, lines }) =>
    lines.filter((line) => /^\s*(\/?\*|\/\/|--)/.test(line)).map((line) => ({ file, line })),
  )
  expect(comments.length).toBeGreaterThan(1000)
  expect(
    comments.flatMap(({ file, line }) =>
      (line.match(path) ?? []).filter((to) => !existsSync(to)).map((to) => `${file} → ${to}`),
    ),
  ).toEqual([])
})
