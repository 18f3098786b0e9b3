/** The password of every demonstration account, printed on the sign-in page of the demonstration. */
export const DEMO_PASSWORD = 'Demonstration-2026';
