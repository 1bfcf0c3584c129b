// Loaded into a server that a script of ours started, so that the server ends even when the script is killed.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
