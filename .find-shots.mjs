import { chromium } from 'playwright-core';
const base='http://localhost:4610';
const browser = await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox','--disable-gpu','--disable-quic','--no-first-run','--disable-background-networking','--disable-component-update','--disable-sync']});
const go = async (ctx,who,pages)=>{
  const c = await browser.newContext({locale:'fr-FR',timezoneId:'Europe/Paris',...ctx.opt});
  const p = await c.newPage();
  if(who){ await p.goto(base+'/connexion'); await p.getByLabel('Adresse électronique').fill(who+'@demonstration.invalid'); await p.getByLabel('Mot de passe',{exact:true}).fill('Demonstration-2026'); await p.getByRole('button',{name:'Se connecter'}).click(); await p.waitForTimeout(4000);}
  for(const [n,u] of pages){ const r=await p.goto(base+u); console.log(who,u,r.status()); await p.waitForTimeout(300); const w=await p.evaluate(()=>[document.documentElement.scrollWidth,innerWidth]); if(w[0]>w[1]) console.log('WIDE',u,w); await p.screenshot({path:`/tmp/find-shots/${ctx.name}-${n}.png`,fullPage:true}); }
  await c.close();
};
const wide={name:'w',opt:{viewport:{width:1440,height:900}}};
const narrow={name:'n',opt:{viewport:{width:320,height:700},colorScheme:'dark'}};
const jobs=JSON.parse(process.argv[2]);
for(const [c,who,pages] of jobs) await go(c==='w'?wide:narrow,who,pages);
await browser.close();
