import { expect, test } from 'vitest';
import { logoFault } from './logo-fault.ts';

const svg = (inside: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"${attributes}>${inside}</svg>`;

test.each([
  svg('<path d="M0 0h9v9z" fill="#123456"/>'),
  `<?xml version="1.0" encoding="UTF-8"?>\n<!-- drawn by hand -->\n${svg('<title>Bank on time</title><g fill="url(#g)"/>')}\n`,
  svg('<linearGradient id="g"><stop offset="0"/></linearGradient><use href="#g" xlink:href="#g"/><set-aside/>'),
])('a picture may be a logo: %s', (logo) => {
  expect(logoFault(logo)).toBeNull();
});

test.each([
  ['', 'an SVG'],
  ['<html></html>', 'an SVG'],
  ['<svg>', 'an SVG'],
  [svg('<script>1</script>'), 'elements that act'],
  [svg('<svg:script/>'), 'elements that act'],
  [svg('<SCRIPT/>'), 'elements that act'],
  [svg('<foreignObject><p/></foreignObject>'), 'elements that act'],
  [svg('<style>@import "a"</style>'), 'elements that act'],
  [svg('<a href="#x"/>'), 'elements that act'],
  [svg('<animate attributeName="href" to="#x"/>'), 'elements that act'],
  [svg('', ' onload="alert(1)"'), 'event handlers'],
  [svg('<path/onclick=alert(1)>'), 'event handlers'],
  [svg('<image href="https://a.example/x.png"/>'), 'references'],
  [svg("<image xlink:href='data:text/html,x'/>"), 'references'],
  [svg('<use href = //a.example/x.svg#y />'), 'references'],
  [svg('<rect fill="url(https://a.example/#x)"/>'), 'references'],
  [svg('<path d="&#106;"/>'), 'references'],
  [`<!DOCTYPE svg [<!ENTITY a "b">]>${svg('')}`, 'an SVG'],
  [`<?xml-stylesheet href="a"?>${svg('')}`, 'an SVG'],
])('anything else may not: %s', (logo, why) => {
  expect(logoFault(logo)).toContain(why);
});
