/** Stylesheets that islands bring along; Vite builds them. */
declare module '*.css'
