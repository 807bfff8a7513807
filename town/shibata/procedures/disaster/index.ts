import { disasterCertificate } from './disaster-certificate.ts'

/** 被災者支援. */
export const disaster = [disasterCertificate]
