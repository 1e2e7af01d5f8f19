# newsfacts with all that it needs but the servers: docker build -t newsfacts .
FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build && npm prune --omit=dev --ignore-scripts

FROM node:20-bookworm-slim
ENV NODE_ENV=production NEWSFACTS_DATA=/data
WORKDIR /app
COPY --from=build /app/package.json /app/LICENSE /app/NOTICE ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/seeds ./seeds
COPY --from=build /app/fixtures ./fixtures
COPY --from=build /app/server ./server
COPY --from=build /app/store/migrations ./store/migrations
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
# A worker finishes the jobs in hand within 20 seconds of SIGTERM; give it as long (stop_grace_period).
ENTRYPOINT ["node", "/app/dist/cli/main.js"]
CMD ["up", "--host", "0.0.0.0"]
