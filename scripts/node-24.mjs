// Loaded before every script of ours: an older Node could not even read them, and would say so in its own words.
const major = Number(process.versions.node.split('.')[0])

if (major < 24) {
  console.error(
    `Rollbook runs on Node 24, which npm ci brings along; this is ${process.version}. ` +
      'Start it with npm run; if that is what you did, run “npm rebuild node” and try again.',
  )
  process.exit(1)
}
