# Rollbook, for the web and for the jobs: the same image, another command. See docs/operations.md.
FROM node:24-bookworm-slim AS build
WORKDIR /srv/rollbook
COPY . .
# What serves needs no tools of development; npm leaves the built pages where they are.
RUN npm ci --no-audit --no-fund \
  && npm run build \
  && npm prune --omit=dev --ignore-scripts --no-audit --no-fund \
  && rm -rf .next/cache

FROM node:24-bookworm-slim
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 HOST=0.0.0.0 PORT=3000
# Chromium prints reports as PDFs.
RUN apt-get update \
  && apt-get install --yes --no-install-recommends chromium \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /srv/rollbook
COPY --from=build /srv/rollbook .
# Next writes here alone; everything else is root's.
RUN mkdir -p .next/cache && chown node:node .next/cache
USER node
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/healthz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["npm", "start"]
