# newsfacts with all that it needs but the servers: docker build -t newsfacts .
#
#   docker run --init -p 127.0.0.1:8080:8080 -v newsfacts:/data newsfacts          everything in one process, rows under /data
#   docker run --init -e DATABASE_URL=… -e REDIS_URL=… newsfacts worker            any other command
FROM node:20-bookworm-slim AS build
WORKDIR /build
COPY package.json package-lock.json ./
# Without scripts: the package's own `prepare` would build what is not there yet.
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
# The files that package.json lists, as they are published, and beside them the dependencies without those of development and
# without the optional ones: native helpers that pure ones stand in for, and a compiler.
RUN npm run build \
 && npm pack --ignore-scripts --silent && tar -xzf newsfacts-*.tgz \
 && npm prune --omit=dev --omit=optional --ignore-scripts --no-audit --no-fund

FROM node:20-bookworm-slim
ENV NODE_ENV=production NEWSFACTS_DATA=/data
WORKDIR /app
COPY --from=build /build/node_modules ./node_modules
COPY --from=build /build/package ./
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 8080 9090
HEALTHCHECK --interval=15s --timeout=5s --start-period=20s --retries=4 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:9090/health').then((answer) => process.exit(answer.ok ? 0 : 1))"]
# A worker finishes the jobs in hand within 20 seconds of SIGTERM; give it as long (stop_grace_period).
ENTRYPOINT ["node", "/app/dist/cli/main.js"]
CMD ["up", "--host", "0.0.0.0", "--monitor-port", "9090"]
