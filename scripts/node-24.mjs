// Loaded before each of our scripts: an older Node cannot read them and would fail with a confusing message.
const major = Number(process.versions.node.split('.')[0])

if (major < 24) {
  console.error(
    `Rollbook runs on Node 24, which npm ci brings along; this is ${process.version}. ` +
      'Start it with npm run; if that is what you did, run “npm rebuild node” and try again.',
  )
  process.exit(1)
}
