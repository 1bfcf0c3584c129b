// Loaded into a server that a script of ours started: when the script is gone, killed without a word, so is the server.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
