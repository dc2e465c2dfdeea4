export const pluginId = 'microapps';
