/** Names in the folder in which a writer runs. */
export const DATABASE = 'service.sqlite';
export const ACKNOWLEDGED = 'acknowledged';
export const STORY = 'story.json';
