/** Addresses of shipped pages that several tests open. */
export const PRODUCT = 'altiris-deployment-server-6-x';
export const COMPONENT = `products/${PRODUCT}/deployment-server/`;
export const SHEET = `sheets/${PRODUCT}/`;
