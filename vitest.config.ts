import { defineConfig } from 'vitest/config'

const globalSetup = ['src/platform/database/testing-server.ts']

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{src,town,scripts,bench,drills}/**/*.test.{ts,tsx}'],
          globalSetup,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['journeys/**/*.test.ts'],
          globalSetup,
          testTimeout: 180_000,
          hookTimeout: 180_000,
          // Each journey has a browser and a whole town hall of its own.
          maxWorkers: 2,
        },
      },
    ],
  },
})
