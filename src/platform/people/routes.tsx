import { accountRoutes } from './account-routes.tsx'
import { residentSignInRoutes } from './resident-sign-in-routes.tsx'
import { resumeRoutes } from './resume-routes.tsx'
import { staffSignInRoutes } from './staff-sign-in-routes.tsx'

export const peopleRoutes = [...residentSignInRoutes, ...staffSignInRoutes, ...accountRoutes, ...resumeRoutes]
