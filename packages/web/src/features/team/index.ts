export { hrefToApproval } from './approval-screens.ts'
export { ContactRequests } from './contact-requests.tsx'
