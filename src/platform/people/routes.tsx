import { accountRoutes } from './account-routes.tsx'
import { cardRoutes } from './card/routes.tsx'
import { sampleCardRoutes } from './double/routes.tsx'
import { residentSignInRoutes } from './resident-sign-in-routes.tsx'
import { resumeRoutes } from './resume-routes.tsx'
import { staffSignInRoutes } from './staff-sign-in-routes.tsx'

export const peopleRoutes = [
  ...residentSignInRoutes,
  ...cardRoutes,
  ...sampleCardRoutes,
  ...staffSignInRoutes,
  ...accountRoutes,
  ...resumeRoutes,
]
