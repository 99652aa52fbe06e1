BEGIN TRANSACTION;
CREATE TABLE captures (
	id VARCHAR(24) NOT NULL, 
	sha256 VARCHAR(64) NOT NULL, 
	source TEXT NOT NULL, 
	url TEXT, 
	kind VARCHAR(8), 
	bytes INTEGER NOT NULL, 
	retrieved VARCHAR(32), 
	recorded VARCHAR(32) NOT NULL, 
	CONSTRAINT pk_captures PRIMARY KEY (id)
);
INSERT INTO "captures" VALUES('k-212e9f2e1bb6f334','118ec757bb976df2639b02c6296b01a2237c61eddbca51f8064773c25e076970','pages/1-fighters.txt',NULL,'text',311,'2026-11-23T04:38:49+00:00','2026-11-23T04:38:50.209006Z');
INSERT INTO "captures" VALUES('k-9174d59d3427b3ae','f4144c1f936268846d46d076dbd9e48eeb22ebada33dc22b380a22158d4255ce','pages/2-hospital.txt',NULL,'text',247,'2026-11-23T04:38:50+00:00','2026-11-23T04:38:51.442367Z');
INSERT INTO "captures" VALUES('k-9ce47ef7a30388a0','2e8170447285e3f46db819e5b1e912da56f7a5c2e2693149882a1a56dcce17bf','pages/3-gao.txt',NULL,'text',198,'2026-11-23T04:38:51+00:00','2026-11-23T04:38:51.507495Z');
CREATE TABLE claims (
	draft VARCHAR(24) NOT NULL, 
	id VARCHAR(24) NOT NULL, 
	position INTEGER NOT NULL, 
	about VARCHAR(24) NOT NULL, 
	stance VARCHAR(16) NOT NULL, 
	claimant TEXT NOT NULL, 
	claimant_type VARCHAR(24) NOT NULL, 
	low INTEGER, 
	high INTEGER, 
	body TEXT NOT NULL, 
	CONSTRAINT pk_claims PRIMARY KEY (draft, id), 
	CONSTRAINT fk_claims_draft FOREIGN KEY(draft) REFERENCES drafts (id)
);
INSERT INTO "claims" VALUES('t-a2c3874a218652e0','c-7106384462a9aa27',0,'outcome','asserts','outlet','outlet',NULL,NULL,'{"id":"c-7106384462a9aa27","claimant":"outlet","claimant_type":"outlet","via":null,"stance":"asserts","stance_detail":null,"about":"outcome","value":null,"hedge":null,"quote":"Fighters overrun army post in Boulikessi","start":0,"end":40,"content_span":[0,40],"source_span":null,"cue_span":null,"scope":"incident","claimant_id":null,"chain":[{"name":"outlet","type":"outlet"}],"engine":"rules","rule":"outlet.tells","probability":null}');
INSERT INTO "claims" VALUES('t-a2c3874a218652e0','c-4462f027f324f404',1,'occurrence','asserts','outlet','outlet',NULL,NULL,'{"id":"c-4462f027f324f404","claimant":"outlet","claimant_type":"outlet","via":null,"stance":"asserts","stance_detail":null,"about":"occurrence","value":null,"hedge":null,"quote":"BAMAKO, 2 June 2025 (Example Radio) - Fighters of the JNIM group attacked an army post in Boulikessi, Mali, on Sunday and","start":42,"end":163,"content_span":[42,163],"source_span":null,"cue_span":null,"scope":"incident","claimant_id":null,"chain":[{"name":"outlet","type":"outlet"}],"engine":"rules","rule":"outlet.tells","probability":null}');
INSERT INTO "claims" VALUES('t-a2c3874a218652e0','c-f894ae585fd410af',2,'fatalities','asserts','local official','local_official',12,12,'{"id":"c-f894ae585fd410af","claimant":"local official","claimant_type":"local_official","via":null,"stance":"asserts","stance_detail":null,"about":"fatalities","value":{"low":12,"high":12,"group":"state_forces","harm":null},"hedge":null,"quote":"killed 12 soldiers, a local official said","start":165,"end":206,"content_span":[165,183],"source_span":[185,201],"cue_span":[202,206],"scope":"incident","claimant_id":null,"chain":[{"name":"local official","type":"local_official"},{"name":"outlet","type":"outlet"}],"engine":"rules","rule":"say.content_first","probability":null}');
INSERT INTO "claims" VALUES('t-a2c3874a218652e0','c-aeab4c5beedbc420',3,'fatalities','unconfirmed','Malian army','military',NULL,NULL,'{"id":"c-aeab4c5beedbc420","claimant":"Malian army","claimant_type":"military","via":null,"stance":"unconfirmed","stance_detail":"not_confirmed","about":"fatalities","value":null,"hedge":null,"quote":"The Malian army has not confirmed the toll","start":208,"end":250,"content_span":[208,250],"source_span":[208,223],"cue_span":[224,241],"scope":"incident","claimant_id":"fama","chain":[{"name":"Malian army","type":"military"},{"name":"outlet","type":"outlet"}],"engine":"rules","rule":"has_not_confirmed","probability":null}');
INSERT INTO "claims" VALUES('t-a2c3874a218652e0','c-e064dfa413838822',4,'responsibility','asserts','JNIM','armed_group',NULL,NULL,'{"id":"c-e064dfa413838822","claimant":"JNIM","claimant_type":"armed_group","via":null,"stance":"asserts","stance_detail":null,"about":"responsibility","value":null,"hedge":null,"quote":"JNIM claimed responsibility for the attack in a statement","start":253,"end":310,"content_span":[253,310],"source_span":[253,257],"cue_span":[258,280],"scope":"incident","claimant_id":"jnim","chain":[{"name":"JNIM","type":"armed_group"},{"name":"outlet","type":"outlet"}],"engine":"rules","rule":"claims_responsibility","probability":null}');
INSERT INTO "claims" VALUES('t-ed381b43efb4c4a3','c-366fb3350bdc3eeb',0,'fatalities','asserts','hospital','medical',20,20,'{"id":"c-366fb3350bdc3eeb","claimant":"hospital","claimant_type":"medical","via":null,"stance":"asserts","stance_detail":null,"about":"fatalities","value":{"low":20,"high":20,"group":"state_forces","harm":null},"hedge":null,"quote":"Twenty soldiers killed in JNIM attack on Boulikessi post, hospital says","start":0,"end":71,"content_span":[0,56],"source_span":[58,66],"cue_span":[67,71],"scope":"incident","claimant_id":null,"chain":[{"name":"hospital","type":"medical"},{"name":"outlet","type":"outlet"}],"engine":"rules","rule":"say.content_first","probability":null}');
INSERT INTO "claims" VALUES('t-ed381b43efb4c4a3','c-ac298d0e40cb3bb2',1,'fatalities','asserts','outlet','outlet',20,NULL,'{"id":"c-ac298d0e40cb3bb2","claimant":"outlet","claimant_type":"outlet","via":null,"stance":"asserts","stance_detail":null,"about":"fatalities","value":{"low":20,"high":null,"group":"unknown","harm":null},"hedge":"at least","quote":"MOPTI, 3 June 2025 (Example Daily) - JNIM fighters attacked an army post in Boulikessi, Mali, on 1 June and killed at least 20","start":73,"end":199,"content_span":[73,199],"source_span":null,"cue_span":null,"scope":"incident","claimant_id":null,"chain":[{"name":"outlet","type":"outlet"}],"engine":"rules","rule":"outlet.tells","probability":null}');
INSERT INTO "claims" VALUES('t-93b6843ff3f39002','c-2cdfc6093e359697',0,'fatalities','asserts','outlet','outlet',4,4,'{"id":"c-2cdfc6093e359697","claimant":"outlet","claimant_type":"outlet","via":null,"stance":"asserts","stance_detail":null,"about":"fatalities","value":{"low":4,"high":4,"group":"unknown","harm":null},"hedge":null,"quote":"Gunmen kill four at market near Gao","start":0,"end":35,"content_span":[0,35],"source_span":null,"cue_span":null,"scope":"incident","claimant_id":null,"chain":[{"name":"outlet","type":"outlet"}],"engine":"rules","rule":"outlet.tells","probability":null}');
INSERT INTO "claims" VALUES('t-93b6843ff3f39002','c-371babd377da85b2',1,'fatalities','asserts','outlet','outlet',4,4,'{"id":"c-371babd377da85b2","claimant":"outlet","claimant_type":"outlet","via":null,"stance":"asserts","stance_detail":null,"about":"fatalities","value":{"low":4,"high":4,"group":"civilians","harm":null},"hedge":null,"quote":"GAO, 4 June 2025 (Example Radio) - Unidentified gunmen killed four civilians at a market near Gao in Mali on Tuesday, residents","start":37,"end":164,"content_span":[37,164],"source_span":null,"cue_span":null,"scope":"incident","claimant_id":null,"chain":[{"name":"outlet","type":"outlet"}],"engine":"rules","rule":"outlet.tells","probability":null}');
INSERT INTO "claims" VALUES('t-93b6843ff3f39002','c-a45c85055f6f2990',2,'responsibility','unconfirmed','outlet','outlet',NULL,NULL,'{"id":"c-a45c85055f6f2990","claimant":"outlet","claimant_type":"outlet","via":null,"stance":"unconfirmed","stance_detail":"no_claim","about":"responsibility","value":null,"hedge":null,"quote":"Nobody claimed the attack","start":172,"end":197,"content_span":[172,197],"source_span":null,"cue_span":[172,190],"scope":"incident","claimant_id":null,"chain":[{"name":"outlet","type":"outlet"}],"engine":"rules","rule":"no_claim","probability":null}');
CREATE TABLE decision_documents (
	decision VARCHAR(24) NOT NULL, 
	document VARCHAR(24) NOT NULL, 
	CONSTRAINT pk_decision_documents PRIMARY KEY (decision, document), 
	CONSTRAINT fk_decision_documents_decision FOREIGN KEY(decision) REFERENCES decisions (id)
);
INSERT INTO "decision_documents" VALUES('j-78e279e0bb8ec47a','d-582acb9f9884b55b');
INSERT INTO "decision_documents" VALUES('j-78e279e0bb8ec47a','d-e379a5b27e98b890');
CREATE TABLE decisions (
	id VARCHAR(24) NOT NULL, 
	kind VARCHAR(16) NOT NULL, 
	author TEXT NOT NULL, 
	time VARCHAR(32) NOT NULL, 
	undoes VARCHAR(24), 
	body TEXT NOT NULL, 
	recorded VARCHAR(32) NOT NULL, 
	CONSTRAINT pk_decisions PRIMARY KEY (id)
);
INSERT INTO "decisions" VALUES('j-78e279e0bb8ec47a','accept','Ana','2026-11-23T04:38:56.037105Z',NULL,'{"id":"j-78e279e0bb8ec47a","kind":"accept","author":"Ana","time":"2026-11-23T04:38:56.037105Z","reason":"two residents confirmed it","groups":[[{"document":"d-582acb9f9884b55b","seed":"i-0a8fa1896a577564","date":"2025-06-01","place":"Boulikessi","quotes":["BAMAKO, 2 June 2025 (Example Radio) - Fighters of the JNIM group attacked an army post in Boulikessi, Mali, on Sunday and","Fighters overrun army post in Boulikessi","JNIM claimed responsibility for the attack in a statement","The Malian army has not confirmed the toll","killed 12 soldiers, a local official said"]},{"document":"d-e379a5b27e98b890","seed":"i-ea7a252eaa46e49f","date":"2025-06-01","place":"Boulikessi","quotes":["MOPTI, 3 June 2025 (Example Daily) - JNIM fighters attacked an army post in Boulikessi, Mali, on 1 June and killed at least 20","Twenty soldiers killed in JNIM attack on Boulikessi post, hospital says"]}]],"claims":[],"changes":[{"field":"place","before":"{\"admin1\":\"Mopti\",\"country\":\"ML\",\"gazetteer_id\":\"onrecord:boulikessi\",\"lat\":14.95,\"lon\":-1.3,\"name\":\"Boulikessi\",\"precision\":\"settlement\",\"span\":null}","after":"{\"admin1\":\"Mopti\",\"country\":\"ML\",\"gazetteer_id\":\"onrecord:boulikessi\",\"lat\":14.95,\"lon\":-1.3,\"name\":\"Boulikessi\",\"precision\":\"settlement\",\"span\":null}","told":["{\"admin1\":\"Mopti\",\"country\":\"ML\",\"gazetteer_id\":\"onrecord:boulikessi\",\"lat\":14.95,\"lon\":-1.3,\"name\":\"Boulikessi\",\"precision\":\"settlement\",\"span\":null}"]}],"undoes":null}','2026-11-23T04:38:56.037105Z');
CREATE TABLE documents (
	id VARCHAR(24) NOT NULL, 
	recorded VARCHAR(32) NOT NULL, 
	CONSTRAINT pk_documents PRIMARY KEY (id)
);
INSERT INTO "documents" VALUES('d-582acb9f9884b55b','2026-11-23T04:38:50.209006Z');
INSERT INTO "documents" VALUES('d-e379a5b27e98b890','2026-11-23T04:38:51.442367Z');
INSERT INTO "documents" VALUES('d-adefcb08d0abb030','2026-11-23T04:38:51.507495Z');
CREATE TABLE drafts (
	id VARCHAR(24) NOT NULL, 
	extraction VARCHAR(24) NOT NULL, 
	document VARCHAR(24) NOT NULL, 
	seed VARCHAR(24) NOT NULL, 
	node TEXT NOT NULL, 
	body TEXT NOT NULL, 
	recorded VARCHAR(32) NOT NULL, 
	CONSTRAINT pk_drafts PRIMARY KEY (id), 
	CONSTRAINT fk_drafts_document FOREIGN KEY(document) REFERENCES documents (id), 
	CONSTRAINT fk_drafts_extraction FOREIGN KEY(extraction) REFERENCES extractions (id)
);
INSERT INTO "drafts" VALUES('t-a2c3874a218652e0','x-c92b979ed634b1ae','d-582acb9f9884b55b','i-0a8fa1896a577564','{"id":"t-a2c3874a218652e0","seed":"i-0a8fa1896a577564","document":"d-582acb9f9884b55b","first":"2025-06-01","last":"2025-06-01","precision":"day","dated":true,"place":{"name":"Boulikessi","country":"ML","admin1":"Mopti","lat":14.95,"lon":-1.3,"precision":"settlement","gazetteer_id":"onrecord:boulikessi","span":null},"acted":["jnim"],"hit":["fama"],"acted_kinds":["armed_group"],"hit_kinds":["site","state_forces"],"event_type":"Battles","sub_event_type":"Non-state actor overtakes territory","killed":{"low":12,"high":12,"best":12},"signature":"1:AAAALwfDvYIU3Q6LFWTPyxcvaogXzf1DGLSUoSdh6m4ovF+WLVP1BC24iPU/ZQWJQCtZYUBTgI1KDnkaUgjZmFLJN1pX9hojYJdlx2CtF51hevIUYc1uim66AVtvAJdcdTYyInagPjZ85qk6gs6gU4PfEcSIecdFlVmKUZbdeISeacb2oxlNK6TFF/ipzUy0rm4u0LKJ6HK0OuVQu3RjvL2yhwPDIp4h0VDKm+rVhLfuAT8e8OjM8PTNzJb5MUzA","published":"2025-06-02","weapons":[],"injured":null,"terms":"AjrC95DCEJbsQeBR8AWopXDuaU6auHbcBbuyi9ai_EmHcqCLr39sKrts5wNtyEbzF74EY4UO5M69bD","names":"BIhP9SRWbXOAcqddLqizojIkkSrnoqs6Vz1W","headline":"AjrDCEWopr39ts5","quotes":"","ages":[],"addresses":[],"whole":false}','{"id":"i1","date":"2025-06-01","date_end":null,"date_precision":"day","place":{"name":"Boulikessi","country":"ML","admin1":"Mopti","lat":14.95,"lon":-1.3,"precision":"settlement","gazetteer_id":"onrecord:boulikessi","span":[132,142]},"event_type":"Battles","sub_event_type":"Non-state actor overtakes territory","perpetrator":[{"name":"JNIM","actor_id":"jnim","kind":"armed_group","span":[96,100]}],"target":[{"name":"Malian army","actor_id":"fama","kind":"state_forces","span":[175,183]},{"name":"army post","actor_id":null,"kind":"site","span":[119,128]}],"weapons":[],"outcome":[{"kind":"overran","span":[9,16]}],"fatalities":{"low":12,"high":12,"best":12},"injured":null,"tolls":[{"harm":"killed","group":"state_forces","low":12,"best":12,"high":12,"hedge":null,"status":"reported","claims":["c-f894ae585fd410af"]}],"status":"reported","claims":[],"fields":{"date":{"value":"2025-06-01","status":"reported","flags":[],"rule":"date.weekday; the outlet''s own voice, no source named","claims":["c-4462f027f324f404"]},"place":{"value":{"name":"Boulikessi","country":"ML","admin1":"Mopti","lat":14.95,"lon":-1.3,"precision":"settlement","gazetteer_id":"onrecord:boulikessi","span":[132,142]},"status":"reported","flags":[],"rule":"the outlet''s own voice, no source named","claims":["c-4462f027f324f404"]},"event_type":{"value":"Battles","status":"reported","flags":["not_confirmed: The Malian army has not confirmed the toll"],"rule":"one disinterested root","claims":["c-7106384462a9aa27","c-4462f027f324f404","c-f894ae585fd410af","c-aeab4c5beedbc420","c-e064dfa413838822"]},"perpetrator":{"value":[{"name":"JNIM","actor_id":"jnim","kind":"armed_group","span":[96,100]}],"status":"claimed","flags":[],"rule":"only interested roots","claims":["c-e064dfa413838822"]},"target":{"value":[{"name":"Malian army","actor_id":"fama","kind":"state_forces","span":[175,183]},{"name":"army post","actor_id":null,"kind":"site","span":[119,128]}],"status":"reported","flags":[],"rule":"one disinterested root","claims":["c-4462f027f324f404","c-f894ae585fd410af"]},"weapons":{"value":[],"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]},"outcome":{"value":[{"kind":"overran","span":[9,16]}],"status":"reported","flags":[],"rule":"the outlet''s own voice, no source named","claims":["c-7106384462a9aa27"]},"fatalities":{"value":{"low":12,"high":12,"best":12},"status":"reported","flags":["not_confirmed: The Malian army has not confirmed the toll"],"rule":"one disinterested root","claims":["c-f894ae585fd410af","c-aeab4c5beedbc420"]},"injured":{"value":null,"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]}},"cluster":null,"totals":[{"harm":"killed","claimant":"local official","low":12,"best":12,"high":12,"groups":["state_forces"],"claims":["c-f894ae585fd410af"]}]}','2026-11-23T04:38:50.209006Z');
INSERT INTO "drafts" VALUES('t-ed381b43efb4c4a3','x-df82d9f56d2590d3','d-e379a5b27e98b890','i-ea7a252eaa46e49f','{"id":"t-ed381b43efb4c4a3","seed":"i-ea7a252eaa46e49f","document":"d-e379a5b27e98b890","first":"2025-06-01","last":"2025-06-01","precision":"day","dated":true,"place":{"name":"Boulikessi","country":"ML","admin1":"Mopti","lat":14.95,"lon":-1.3,"precision":"settlement","gazetteer_id":"onrecord:boulikessi","span":null},"acted":["jnim"],"hit":["fama"],"acted_kinds":["armed_group"],"hit_kinds":["site","state_forces"],"event_type":"Battles","sub_event_type":"Armed clash","killed":{"low":20,"high":20,"best":20},"signature":"1:AAAAKAXWWloNEeCPD9cGoRcpcVgXL2qIGLSUoSJnQ3QnrP8mKLxfli14cvovG1/TMnh8NzK8COhAK1lhSxd/pVLJN1pb5S+bYK0XnWTv3g1ugRRXbwCXXHBuif9x0aqfejofpXpi+JicVuw4n8GJqaPqWhKkWOD/rYTkIa6u0hS3cxtfxLbx18dHNl/dfVee6LKvGOr2oiPsqXT78ZfU5PsRZZE=","published":"2025-06-03","weapons":[],"injured":null,"terms":"DCEJbsJiqQoLRrhR8AWopXDuauHbuyjHdjp2r39sKrts54UO5M67B27wm9bD","names":"HzrOUpP9SRWbSQzXOAm4enoq8uP","headline":"JbsJiqQoLRrhR8AWopsKrts59bD","quotes":"","ages":[],"addresses":[],"whole":false}','{"id":"i1","date":"2025-06-01","date_end":null,"date_precision":"day","place":{"name":"Boulikessi","country":"ML","admin1":"Mopti","lat":14.95,"lon":-1.3,"precision":"settlement","gazetteer_id":"onrecord:boulikessi","span":[149,159]},"event_type":"Battles","sub_event_type":"Armed clash","perpetrator":[{"name":"JNIM","actor_id":"jnim","kind":"armed_group","span":[110,114]}],"target":[{"name":"post","actor_id":null,"kind":"site","span":[52,56]},{"name":"Malian army","actor_id":"fama","kind":"state_forces","span":[7,15]},{"name":"army post","actor_id":null,"kind":"site","span":[136,145]}],"weapons":[],"outcome":[],"fatalities":{"low":20,"high":20,"best":20},"injured":null,"tolls":[{"harm":"killed","group":"state_forces","low":20,"best":20,"high":20,"hedge":null,"status":"reported","claims":["c-366fb3350bdc3eeb"]},{"harm":"killed","group":"unknown","low":20,"best":20,"high":null,"hedge":"at least","status":"reported","claims":["c-ac298d0e40cb3bb2"]}],"status":"reported","claims":[],"fields":{"date":{"value":"2025-06-01","status":"reported","flags":[],"rule":"date.day_month; one disinterested root","claims":["c-ac298d0e40cb3bb2"]},"place":{"value":{"name":"Boulikessi","country":"ML","admin1":"Mopti","lat":14.95,"lon":-1.3,"precision":"settlement","gazetteer_id":"onrecord:boulikessi","span":[149,159]},"status":"reported","flags":[],"rule":"one disinterested root","claims":["c-ac298d0e40cb3bb2"]},"event_type":{"value":"Battles","status":"reported","flags":[],"rule":"one disinterested root","claims":["c-366fb3350bdc3eeb","c-ac298d0e40cb3bb2"]},"perpetrator":{"value":[{"name":"JNIM","actor_id":"jnim","kind":"armed_group","span":[110,114]}],"status":"reported","flags":[],"rule":"one disinterested root","claims":["c-ac298d0e40cb3bb2"]},"target":{"value":[{"name":"post","actor_id":null,"kind":"site","span":[52,56]},{"name":"Malian army","actor_id":"fama","kind":"state_forces","span":[7,15]},{"name":"army post","actor_id":null,"kind":"site","span":[136,145]}],"status":"reported","flags":[],"rule":"one disinterested root","claims":["c-366fb3350bdc3eeb","c-ac298d0e40cb3bb2"]},"weapons":{"value":[],"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]},"outcome":{"value":[],"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]},"fatalities":{"value":{"low":20,"high":20,"best":20},"status":"reported","flags":[],"rule":"one disinterested root","claims":["c-366fb3350bdc3eeb","c-ac298d0e40cb3bb2"]},"injured":{"value":null,"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]}},"cluster":null,"totals":[{"harm":"killed","claimant":"hospital","low":20,"best":20,"high":20,"groups":["state_forces"],"claims":["c-366fb3350bdc3eeb"]}]}','2026-11-23T04:38:51.442367Z');
INSERT INTO "drafts" VALUES('t-93b6843ff3f39002','x-bc8c04500099bd04','d-adefcb08d0abb030','i-bf2eeb6e5d1bb1d0','{"id":"t-93b6843ff3f39002","seed":"i-bf2eeb6e5d1bb1d0","document":"d-adefcb08d0abb030","first":"2025-06-03","last":"2025-06-03","precision":"day","dated":true,"place":{"name":"Gao","country":"ML","admin1":"Gao","lat":16.27167,"lon":-0.04472,"precision":"near","gazetteer_id":"geonames:2457163","span":null},"acted":[],"hit":[],"acted_kinds":[],"hit_kinds":["civilians","site"],"event_type":"Violence against civilians","sub_event_type":"Attack","killed":{"low":4,"high":4,"best":4},"signature":"1:AAAAHgMuvygH7L1gC0FL8g+impQjP2RlPX0qOz3H3MJAK1lhR/aRkUmSoEdbp5jCY3BQVGPW8qdxukY2fKua137WRpWKvNOgjzv+EZmE70egID26pCOn26S6VHGw0lEyyD8B79e1dUDjoARj6cdTGewvEZr3pnjU+TFMwA==","published":"2025-06-04","weapons":[],"injured":null,"terms":"BylEzIJbsR8AXDuYrLa6ybuydkwjYtkMFpe7qCLvHf4EY4UO5M67B28nB","names":"A9sKieP9SXOAdLqm4enoqoc3z1W7Ml","headline":"BylEzIa6ydkwkMFvHf","quotes":"","ages":[],"addresses":[],"whole":false}','{"id":"i1","date":"2025-06-03","date_end":null,"date_precision":"day","place":{"name":"Gao","country":"ML","admin1":"Gao","lat":16.27167,"lon":-0.04472,"precision":"near","gazetteer_id":"geonames:2457163","span":[131,134]},"event_type":"Violence against civilians","sub_event_type":"Attack","perpetrator":[],"target":[{"name":"market","actor_id":null,"kind":"site","span":[119,125]},{"name":"civilians","actor_id":null,"kind":"civilians","span":[104,113]},{"name":"residents","actor_id":null,"kind":"civilians","span":[155,164]}],"weapons":[],"outcome":[],"fatalities":{"low":4,"high":4,"best":4},"injured":null,"tolls":[{"harm":"killed","group":"unknown","low":4,"best":4,"high":4,"hedge":null,"status":"reported","claims":["c-2cdfc6093e359697"]},{"harm":"killed","group":"civilians","low":4,"best":4,"high":4,"hedge":null,"status":"reported","claims":["c-371babd377da85b2"]}],"status":"reported","claims":[],"fields":{"date":{"value":"2025-06-03","status":"reported","flags":[],"rule":"date.weekday; the outlet''s own voice, no source named","claims":["c-371babd377da85b2"]},"place":{"value":{"name":"Gao","country":"ML","admin1":"Gao","lat":16.27167,"lon":-0.04472,"precision":"near","gazetteer_id":"geonames:2457163","span":[131,134]},"status":"reported","flags":[],"rule":"the outlet''s own voice, no source named","claims":["c-371babd377da85b2"]},"event_type":{"value":"Violence against civilians","status":"reported","flags":["no_claim: Nobody claimed the attack"],"rule":"the outlet''s own voice, no source named","claims":["c-2cdfc6093e359697","c-371babd377da85b2","c-a45c85055f6f2990"]},"perpetrator":{"value":[],"status":"unconfirmed","flags":["no_claim: Nobody claimed the attack"],"rule":"nobody asserts it","claims":["c-a45c85055f6f2990"]},"target":{"value":[{"name":"market","actor_id":null,"kind":"site","span":[119,125]},{"name":"civilians","actor_id":null,"kind":"civilians","span":[104,113]},{"name":"residents","actor_id":null,"kind":"civilians","span":[155,164]}],"status":"reported","flags":[],"rule":"the outlet''s own voice, no source named","claims":["c-371babd377da85b2"]},"weapons":{"value":[],"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]},"outcome":{"value":[],"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]},"fatalities":{"value":{"low":4,"high":4,"best":4},"status":"reported","flags":[],"rule":"the outlet''s own voice, no source named","claims":["c-2cdfc6093e359697","c-371babd377da85b2"]},"injured":{"value":null,"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]}},"cluster":null,"totals":[{"harm":"killed","claimant":"outlet","low":4,"best":4,"high":4,"groups":["civilians","unknown"],"claims":["c-2cdfc6093e359697","c-371babd377da85b2"]}]}','2026-11-23T04:38:51.507495Z');
CREATE TABLE edges (
	"left" VARCHAR(24) NOT NULL, 
	"right" VARCHAR(24) NOT NULL, 
	linker VARCHAR(40) NOT NULL, 
	score FLOAT NOT NULL, 
	reasons TEXT NOT NULL, 
	recorded VARCHAR(32) NOT NULL, 
	CONSTRAINT pk_edges PRIMARY KEY ("left", "right", linker), 
	CONSTRAINT fk_edges_left FOREIGN KEY("left") REFERENCES drafts (id), 
	CONSTRAINT fk_edges_right FOREIGN KEY("right") REFERENCES drafts (id)
);
INSERT INTO "edges" VALUES('t-a2c3874a218652e0','t-ed381b43efb4c4a3','weighed/1',1.0,'["same place Boulikessi","same day 2025-06-01","same actor jnim","same target fama","both Battles","killed 12, a later report 20","alike in words and names (0.95)"]','2026-11-23T04:38:51.442367Z');
CREATE TABLE extractions (
	id VARCHAR(24) NOT NULL, 
	version VARCHAR(24) NOT NULL, 
	engine VARCHAR(40) NOT NULL, 
	asides TEXT NOT NULL, 
	recorded VARCHAR(32) NOT NULL, 
	CONSTRAINT pk_extractions PRIMARY KEY (id), 
	CONSTRAINT fk_extractions_version FOREIGN KEY(version) REFERENCES versions (id)
);
INSERT INTO "extractions" VALUES('x-c92b979ed634b1ae','r-a41f314c9ca2a005','rules-0.1.0','[[],[],[]]','2026-11-23T04:38:50.209006Z');
INSERT INTO "extractions" VALUES('x-df82d9f56d2590d3','r-bedf68ff01f503c1','rules-0.1.0','[[],[],[]]','2026-11-23T04:38:51.442367Z');
INSERT INTO "extractions" VALUES('x-bc8c04500099bd04','r-9dbfcc73e2c7895d','rules-0.1.0','[[],[],[]]','2026-11-23T04:38:51.507495Z');
CREATE TABLE filings (
	"key" VARCHAR(160) NOT NULL, 
	day VARCHAR(10) NOT NULL, 
	draft VARCHAR(24) NOT NULL, 
	CONSTRAINT pk_filings PRIMARY KEY ("key", day, draft), 
	CONSTRAINT fk_filings_draft FOREIGN KEY(draft) REFERENCES drafts (id)
);
INSERT INTO "filings" VALUES('n:ML:boulikessi','2025-06-01','t-a2c3874a218652e0');
INSERT INTO "filings" VALUES('i:onrecord:boulikessi','2025-06-01','t-a2c3874a218652e0');
INSERT INTO "filings" VALUES('s:ML:blks','2025-06-01','t-a2c3874a218652e0');
INSERT INTO "filings" VALUES('a:ML:jnim:12','2025-06-01','t-a2c3874a218652e0');
INSERT INTO "filings" VALUES('c:209:357','2025-06-01','t-a2c3874a218652e0');
INSERT INTO "filings" VALUES('n:ML:boulikessi','2025-06-01','t-ed381b43efb4c4a3');
INSERT INTO "filings" VALUES('i:onrecord:boulikessi','2025-06-01','t-ed381b43efb4c4a3');
INSERT INTO "filings" VALUES('s:ML:blks','2025-06-01','t-ed381b43efb4c4a3');
INSERT INTO "filings" VALUES('a:ML:jnim:20','2025-06-01','t-ed381b43efb4c4a3');
INSERT INTO "filings" VALUES('c:209:357','2025-06-01','t-ed381b43efb4c4a3');
INSERT INTO "filings" VALUES('n:ML:gao','2025-06-03','t-93b6843ff3f39002');
INSERT INTO "filings" VALUES('i:geonames:2457163','2025-06-03','t-93b6843ff3f39002');
INSERT INTO "filings" VALUES('c:212:359','2025-06-03','t-93b6843ff3f39002');
CREATE TABLE incidents (
	id VARCHAR(24) NOT NULL, 
	first VARCHAR(10) NOT NULL, 
	last VARCHAR(10) NOT NULL, 
	country VARCHAR(2), 
	event_type VARCHAR(40) NOT NULL, 
	sub_event_type VARCHAR(40) NOT NULL, 
	status VARCHAR(16) NOT NULL, 
	actors TEXT NOT NULL, 
	recorded VARCHAR(32) NOT NULL, 
	updated VARCHAR(32) NOT NULL, 
	body BLOB, place TEXT, admin1 TEXT, lat FLOAT, lon FLOAT, precision VARCHAR(12), killed INTEGER, reports INTEGER, 
	CONSTRAINT pk_incidents PRIMARY KEY (id)
);
INSERT INTO "incidents" VALUES('i-bf2eeb6e5d1bb1d0','2025-06-03','2025-06-03','ML','Violence against civilians','Attack','reported','
civilians
market
residents
','2026-11-23T04:38:51.507495Z','2026-11-23T04:38:51.507495Z',X'7801ED59DB6EE33610FD15412F6D0139952CCB8EFDB60FC50245B7058A6D1F1A2C0C4AA21C6E64D2A5A8A469E07FEF19EA6239961C7BB3B714FB668BB7D1E8CC9999C307B748AEF99AB90B5749CD13A5D30B21139172697E0C5CCF152986C428CEC69CC7531EA5411C07A98F11CD538115A6701757EF3C37658663EAD81F47237F3AF2434CA1674B2EB1852CF3BCFEBFC122510825313B65F798B6C95982B50FAE646BDAE33553789AA8521A7D8FFF6F7EC15F96AE850CDAD19C1977114C2FC6B3603AF3DC9CB61BF917FE64321B63C7CE1992338DF52BF62F378673BDB4AFB4E28A4E2B16E349842DC8DA62C3B0C95510065E104EE8955452AEE1083274C4529E25B17F99FA2C8EFDD077B79ECB6F31BA34F71BB2FA4FA1722E13EEB01513B2304E226E452E982C68EF325EEECD7E650C4B6E30B2E17AC38D6646E9CA9186E915C79957AD3FD64CDFE0097C906096B5BFF2E78D20DFBA8580EB77F607732F184727D8DF1ED0B574E08CEE94C651FEC40B82F09C83342F2CB4C825671C14455E303DE18BC0943BCE360A2EB79854A54914418A009A31C3726104C7E0030073E72E269E7B2D56D7F647CC0B387DB205E4E5FB12E06E405B18664AAC01E0374A1B0C602FC1F3D4EE53C1FEC1BD65794928D8C37FEFD29CAD6AF37499D31273CD1D589A73F35DE1A83BE9DC2A9170CF91CA2954A98128422A1D9BE44CAC69B19B8CC25910B3380D67B3945D46F1D8C52B5A23687CC09E06D0768B1E48638BE3476C312345F8A63C5DC6084D82213CD60670ED8516582F2692BFFC977A793EFB5468EAF2E40EC8C7E9B52F46EB4073A55A5A542F9C5F55ACD27BC7FEE3A94381C72A1E06AE9F158DE324CD92A93F0F7918CDA7F31905EB6188D243368992CBC88FA26C9A8DE7737F206E8FBEEE999E7F8E714311DFCD5AED47229A6D23A994899299D01575651FF63564F5C55851706D0A475016EC52D469DEB4F5499DCC4FE4BEC38D073CD1A4EB9D13DA48FE96B74FCFDB2D6CBA59F6B3A6CA6FF5565B019F516F9D49458755CB4058B575DC2EAE9E26971D8B1FE50D4C3BAC94CEE588770386B735E74B337CBF3E6E2BB92385F2A78CD9D37256EF973C5ADC9F89D713CD18C042DB49B458A8FAB6D671FD39F203608C250775F9D673D77C1D735D7504CD9BA3E3E829FD1112985875E5B7A374E6FB199FC4F3F12C8E50A620EBA69A65D4099BD13C8CA7979330CBC22C9CFBFE18839AB3A2DB75A19769DA27B642534C5DFC4FFFB0F526E7CEEF2C15D4DF1B819607CF5F97124DB67323F2DCC9D0EFA02473AACCE950EBEE543D44A9F366C74D19E7A2B8A60E6DD76E4DAC15A45F34CFA7A320188DC3B7FE64115E2EA2E022F2679379F4974B1FABAD211E2A852319F57D696AB798EDFFABFE0C67D88578D674FDEDC0AD8088D27E5EE800B0AE2E5BB00C5F1C8F9629374CB42FC262ACC6B44EE4D5CCD4DBA1AEB42A37985ECA1B893611BB5E33BD6E9B30386485432B13FE2E9595634E732EACD330C487A241824218E13D9534246ED4BDBEEF85A42854FD68FDB03A2929F9DEFF2251560E6954A4AECF4879A9575D4323B18D6AADF9B47EACD594FA3F7D2B2E5742923BA94227E5A0AED4AB291786E7393DDD688586188A8BA91B534C548AFCCB6BE4E91A794F45427D766DEA47441E05CA7B48660451F2C3D66BE17790187750C31BB4DEF90AE0D755824E00E0ABDF3C67E2FC5C4AEE9036E27CBFC7033F3823E70F69352101512575563B36C03FCB07ED81C40CEC313738423A6F20EC384A3A6F4B5E4052F49CAECE54833B844A68D10D25E900DE18AC04A66F007F16B51E01F84143F51100BE9F3E1F716CDBF7831B1AA6052E481D14354DB46C5B91522F830E6B0696D5893703929C2B6CCD81B247D449A3C17CF6147B5E55F37C9AF7D928B491465E287DC25744F1557D6365FDC7545F67973DCEC1CBEE2719927C0D07362C31672C2F38BE22D31A846465CEABBE8A0987274227658EEB8545B388EE2C608ED1256DF138C90D98018504C5032583DADCDEFA6CDFE6ADED3F8CA2DC477A6FC5C42E5551562A6E8A85963CF1D6D050ACFA8DE9CFADA1E8C6E59180BE173D364F2171F58B601F5857EDE7E5A7B2F840F2AF5802A6ED8A332B38E209C42ADC01802DAA0B1CF8958211955B2AE40AE3F6A72D40B855BC3B1A3826360EA92F123A570B58777083D016A07D2E225C9F7B3790E58A6E9076CD4FDFA967EF7ADCCC2D61760879BB32F58BE0EE23D6F3FF57DC1DB8E8EBC4DDA199DBA6DFA68695F80F86AB2429B5BDB6DB35852182D906F57290EF725698E1D1EA46FCC98ED273CB0D5D04D61DE960E7096A29962A6B9A20FCE9D855D52077C25CA3D5467BD7E414A3706FD94FF2C394D30974BB1E771D289E45E1AC04EEACE1169B1F685724B1DD357513B3482EDBFF00EA2A4574','Gao','Gao',16.27167,-0.04472,'near',4,1);
INSERT INTO "incidents" VALUES('i-0a8fa1896a577564','2025-06-01','2025-06-01','ML','Battles','Non-state actor overtakes territory','corroborated','
army post
fama
jnim
malian army
post
','2026-11-23T04:38:50.209006Z','2026-11-23T04:38:51.442367Z',X'7801ED5B598FDBC811FE2B0DBE641790263C256ADE6C24017613EF06899FD6308426D994E8E1900A8F999D18F3DFF35577F3A68E39ECF52EF226359B7D547D75173F1B65B817B7DCB836F2AC10615E445749162691C8AA3F5BC6C248223C4A9626F7636EF99B15F7D66B6FE5E24921A2046F54A571FD0133045F73DBB305E7EE4AB89BD8F8B830225E09BC6E9BB6B734574B9316A4B1ADC8B06C56A7A9FE7FC0424999E4196647FC01D30E290FF1EE6723E3B7B4C6DBBC4E931B5196091E86799D55C50386DFFD037F79749B6416FDCB0F153D4F79655C5BEED5C6C36F5A74695D3958B3B74B29AA2A15B7B826E6EFF87FF15788622BAFDB50E23AE86F5A1E3856FA6039F6C2726DBA5D1ED672019C79E9F9360F834DBCF17D37F0BCC0785C18E20ECB6FAB8783BC00A70D4BEC56D6C176F0E8A73C5B9615E8C27858E505CBEF4451715C9655A228120C498A88E220AA82E32F8ED112E6C79F7E784734A037D5F13F65C92D466E1222B2C18B5B116D77455E1F686F7589CD6A6199E6F93B6046C58B9D0039BB1DDFF134E119C3C274ACDEC6310790DA8DE58DB6715E84EAD69A7C6B6F61F9CEF9AD17ED0D692376C84BE254B79B428FBE64990068EDED2C6BB3B06CFFFC1E98712FF821CF08C3F893D7559813DC7059BD32F1A200E3DBC5B1F4EAA295635E81505582DB03C6697E6F5CDBE6C2D827BB7D83FD40E052187D849C659F6A4854F3848857E34540BD28F22007DBF17061C4894823B9A092ADCFC61D4F6BC2D740C88EBE9EF29DBE6B51A7F235069888030412586511843003E8702E11B122CF21DD10B79427B7F49A112E5D7765C7A6BD8E1DDB8D5D931441B8E4A1BDF12353B8661838416093ECCB73D14B478ED8488F5C77467E205F4BE1AC37DC0BECB5D8F881BF3169DD671CE691F8050513411002680D820E48DEAA184DC21670BF475DF34D72FC774DD1DF10A0C6A7E5DA17F67A23CC20F045E8AEF9D89E7452F5B6332CC79486967A23CBAB6D9867714236E19ABDDF0BD653E66CCF4B8629AC9DC22ACCA8F23425C17BA6C2585BE6CAF1496DF00DE7F65A2A8C592D12FB1B970BCFF7E2C8B54C1E2BD52278E0865E20441484AE6DCA4161AEDC28E6AEE5F88EEFDBB61C7456AB38701CCF0CA2D0112250AF5FA6993A1A9EE3FA48037D95DB7D7C84316CF4FCD1A39E539617D2E798B2EC7B1FED693AA7E04BBB21AD7E2BC4212FB4319C58B33C1333368C90D03361B3E8B9CC847DBDFB9EC3E125E6F1C28B1EE178E3F8CD30BBA73440DBCE27337E8F1E608BACB1AB354197FD1ABED2AC96BB5036E7BCAA0E927F28AE9CC3FF480F5F6650FA8AB4A3DB53420BCF5E7813F77FA279495FEBB8F5454C592F2C0F176D68012F7FC627EE6DF6F448C94120E85EB047EF14DA619F5C7AC4910B217D44F9B46159A77DB07E2BAA75D6FA285040F1445233844CD103E3658948BA6409858EAD09C042D3E084C2BF86CECF0E493E1EB94D1B5776B7798500B3A5C64993482E1CF64F45F5A792E5F719BBCB93502CE0E8B132AF119C33422AC5962D8110D14DFC9A79A2BDC22DCE111D1B9F3E58CF399A61E249981EE3D730746FC3C37331FC2986BC8AEF7D917B336B60F89C1B7DA188CE898B4E68587693D0A05F2A9D61D98FE74569C4D5CBCEDC57DF938C0AE5567AF99411AC4EC20078BF901447E4BB4DDEB4F2ADB2532D205E4D5F816E934C06C87D2B6E0351A86C4B7373692D26694930131355A6F56E19C48E309D8DE55982C7AE70A005A282C7484A19D592DBA1E3AF5D6E5BFE0A895D0ABD0AC14B952D43DE382F04B3AE4C1A2FA14298CCA7B041F2448E23A1CB86D9299A2DBD46A67395729E723899F62183BCDAB32ED8B949D2142929C08C7186FCAE2898527B581A0740A6ED46C03D63F7C860978C6791546B25FBCE4416F87B8A5F95126C126C7C27B29032C87FFD95DF1E52C1FEC5A324C74A55025D89F1BF214F875DA033290358AB7CA74C43D236835BD645DA2C7BA8833429F794C8EB3272149FAADC7A33BE5A5AD6D276DE9BEEB5E35F7BE6956D6E4C73F50BA2FCCFAD19C21233E67EC840CF5A212816A6B516C86E999404ED182822C7B702D711314268971377FFC00CFC0B4F524A48370C7C7F8F8CE6038C5C1A25C4478D20308F625586AC090F6F58DEE7A564EF82EDF3F2902079CB4AFE40F9CF73FC5584A5DAC911FE5A57AE6B3BAB35F8DB577C9F557565C6DA6A9BC7519D4061465A6F9C43DA418C352585F6C15D82024EAB72322A9C18DAF7C16BD04218DA46A202859A793CC0DB6A7199F2D64ABE790C04EFB08A5AF33F752EEB384F1009EC596079E86459EA71F1031E5B45F5105D8230172E1520940FA207D576612D06FFA1696405A5A94BF52941F51AFDD69E27549F693DEF963ABA00A3FF130744B64B322212E5B488C33AB7A5A65C55224D69F480CC3B0F1224F175D218139112C77B422B8D422B8D733A57EFAD8F7A0E4F4FD01724D19F508423E0111D487FC81AD67CA69EB2205F035461581705142CE923ED3E292ECDE2EAED9B776FFEFEF382D9ECC71A091CB215ECBB815EFE9E2D5987BE58E625A514CBBA96966598075D969A51D30B99E95C90BCFFBBCEC824C146E0741AA82EDC1789546B8542E108AA7888E1FF83F5A5C6ED0458E71CC00EAC691E421BE7719C84094FC1B5B1269413B6BD092FD0883DE7BF05EFACBBAB6AAAD7322A155DA1738F28BC11466316EFAD2FD31A27E9D40C2E09DB03396EF169AD50CA9600B5CDD504A0F454155507EAF483E57B0BDBB4C8E6B43AF503C40B8394C478A6629D70432BD811137A798967A86298DEAB460C51AF90C5DFE3FA7872A46F5121CFC5601DC68789A231C06FC90A71D9073007ED617C3132F8C3D013986A6CFF1CD24FA8E927948B5ADCDAA6DFE0D69BFA00F4D4F6266E00208A719B346E1FB7B6BBB05D02F339DC3669E870EC120C69AC61DB92F6658045F16C3BA8AF81D0C701AB839C6F11A67355830EA6BACE33C627745EAFCB640EA217FAA3683DA07E8C44BB5DAD063E814BE908C80351CFC2E07D86F613E92C686F1FCE3F67108FAAE9FCD1E6DFF660F5A57A75AC1998E229C609793263D6B8B0F496EDAD4730F5805D5F4E3EE3B71A3AF89DC054D358E3B34FDA974154D2A8DC0E497412A6FA84DF224CE732361D4C9B100EB71B4315404DE04EE0C90B603AA73A675352CF76125E2F7CD5186F62B1B535F11F4C55D418A21B385E9197D053C1ABF5627D890256C23AC1758F298DEED5BC7819AE9FE62BF44E31C0F52445384E199D0BDB9E900638E1094F0AD11D8255B88E4CFE0CAA5B17EB4B835AF1B681759DDD64282AE040736EAFC12B96226548076E9208EF7EFEE7FB1F16CC998BF5640A87623DA9D2E32603A794F7A5E19DA556A614A076B49B53A854A1168775A3F1ADCD6622107888E1B1C2D7B06E5D69F5FF9C377244185A866951D0FF5F253DF14D421CD4540D8594A391398A711645974C07913F90332410B54A361D8AC675CCD352807D1C7DB2BABBEFC35C372EE9B1A408EB94A379B67989BA8891336FFE8EBDC523E720FB41ED586DA269B6797178E84759BA9097D69EDF6C79B8D18A9DB3DFBF6B55D42FBDAA5E627CD38BFDE2A75DB507437DDDDE4873D7D61AF7AFDAB064C4D6898A3EC5D623773D7E84014B275B8D71D863A9F692F41D8F7B6F43E87E39761E3FC1E08A33B5A1A3A89D04D8FAB29371BDC2281730BCF911EE4ECEF30CEE5E789E27D30147A13E48556153A60E1DE2549282826A8CA10C2CBA44107A0F64F337D4DDCB3367B2F63C2CB70E724BD2CB8583102EBF602A4DDB289DC61E784F13E6296D8F134D5802328D4B14F27308CC6D323D7C87643EF5C653459FE64749B653EE0FF5BD13D151FDA34F445447F75C0597783C4BF727F969A39ABFECE0EFD7463ABABF6E407282D433AA4997257ABAED04910B9E9492841D95E76033A4BC64822C95F4E94EBE0D792C2D959A0A7CD31640F4C2ABEA5B865E9F8A0A45D5270513C261C1A62073AC9F334E73FA0CA61772CDED726E95D3A77824041D93F5CEF13D27E62F819BF21DB5A0F7BDE90E76AF182F7C41CC9D13EC67C24B7BE067003621D16F02B0E9291E4974A89D83FA319469912EE24CF77FFB55150F4371A0788AD7D59E44C07893D1475755223F9343727FD45BB0BA321D747379BF489D49ED1B78A7BACF2953263FF32B7BFDFEB2518E24898AA349A66C195E44629346F00B417DB6A34F9A60D5E4C74818561FD250FB0DD26D34AFEB8E5830F5855E0C977DFA80EEDFCA207EA33097D3DA8D5AC9551D71D04C41DF104A346D67953BD54E53449CF34FCFCA62D78981D31C94AD919D1C23AA76157D70A244E5A92943E34FEF5C0A9FF749B5475706C2E426D6A872B417CC3B134755A95A4BAB34F56106F528547B84B749C97609BE36C4E5A533424B8FEB528DC642D3DBE3FF000EB65E75','Boulikessi','Mopti',14.95,-1.3,'settlement',20,2);
CREATE TABLE members (
	draft VARCHAR(24) NOT NULL, 
	incident VARCHAR(24) NOT NULL, 
	CONSTRAINT pk_members PRIMARY KEY (draft), 
	CONSTRAINT fk_members_draft FOREIGN KEY(draft) REFERENCES drafts (id)
);
INSERT INTO "members" VALUES('t-a2c3874a218652e0','i-0a8fa1896a577564');
INSERT INTO "members" VALUES('t-ed381b43efb4c4a3','i-0a8fa1896a577564');
INSERT INTO "members" VALUES('t-93b6843ff3f39002','i-bf2eeb6e5d1bb1d0');
CREATE TABLE memberships (
	seq INTEGER NOT NULL, 
	draft VARCHAR(24) NOT NULL, 
	incident VARCHAR(24), 
	recorded VARCHAR(32) NOT NULL, 
	CONSTRAINT pk_memberships PRIMARY KEY (seq), 
	CONSTRAINT fk_memberships_draft FOREIGN KEY(draft) REFERENCES drafts (id)
);
INSERT INTO "memberships" VALUES(1,'t-a2c3874a218652e0','i-0a8fa1896a577564','2026-11-23T04:38:50.209006Z');
INSERT INTO "memberships" VALUES(2,'t-ed381b43efb4c4a3','i-0a8fa1896a577564','2026-11-23T04:38:51.442367Z');
INSERT INTO "memberships" VALUES(3,'t-93b6843ff3f39002','i-bf2eeb6e5d1bb1d0','2026-11-23T04:38:51.507495Z');
CREATE TABLE onrecord_schema (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT onrecord_schema_pkc PRIMARY KEY (version_num)
);
INSERT INTO "onrecord_schema" VALUES('0006');
CREATE TABLE readings (
	capture VARCHAR(24) NOT NULL, 
	engine VARCHAR(40) NOT NULL, 
	version VARCHAR(24) NOT NULL, 
	recorded VARCHAR(32) NOT NULL, 
	CONSTRAINT pk_readings PRIMARY KEY (capture, engine), 
	CONSTRAINT fk_readings_capture FOREIGN KEY(capture) REFERENCES captures (id), 
	CONSTRAINT fk_readings_version FOREIGN KEY(version) REFERENCES versions (id)
);
INSERT INTO "readings" VALUES('k-212e9f2e1bb6f334','rules-0.1.0','r-a41f314c9ca2a005','2026-11-23T04:38:50.209006Z');
INSERT INTO "readings" VALUES('k-9174d59d3427b3ae','rules-0.1.0','r-bedf68ff01f503c1','2026-11-23T04:38:51.442367Z');
INSERT INTO "readings" VALUES('k-9ce47ef7a30388a0','rules-0.1.0','r-9dbfcc73e2c7895d','2026-11-23T04:38:51.507495Z');
CREATE TABLE standings (
	decision VARCHAR(24) NOT NULL, 
	state VARCHAR(16) NOT NULL, 
	note TEXT NOT NULL, 
	incident VARCHAR(24), 
	CONSTRAINT pk_standings PRIMARY KEY (decision), 
	CONSTRAINT fk_standings_decision FOREIGN KEY(decision) REFERENCES decisions (id)
);
INSERT INTO "standings" VALUES('j-78e279e0bb8ec47a','in_force','','i-0a8fa1896a577564');
CREATE TABLE versions (
	id VARCHAR(24) NOT NULL, 
	document VARCHAR(24) NOT NULL, 
	version VARCHAR(24) NOT NULL, 
	published VARCHAR(40), 
	outlet TEXT, 
	agency TEXT, 
	title TEXT, 
	url TEXT, 
	language VARCHAR(16), 
	report TEXT NOT NULL, 
	recorded VARCHAR(32) NOT NULL, 
	CONSTRAINT pk_versions PRIMARY KEY (id), 
	CONSTRAINT fk_versions_document FOREIGN KEY(document) REFERENCES documents (id)
);
INSERT INTO "versions" VALUES('r-a41f314c9ca2a005','d-582acb9f9884b55b','v-bf3e039151eaf4e3','2025-06-02',NULL,'Example Radio','Fighters overrun army post in Boulikessi',NULL,'en','{"id":"d-582acb9f9884b55b","url":null,"title":"Fighters overrun army post in Boulikessi","outlet":null,"section":null,"published":"2025-06-02","language":"en","text":"Fighters overrun army post in Boulikessi\n\nBAMAKO, 2 June 2025 (Example Radio) - Fighters of the JNIM group attacked an army post in Boulikessi, Mali, on Sunday and\n\nkilled 12 soldiers, a local official said. The Malian army has not confirmed the toll.\n\nJNIM claimed responsibility for the attack in a statement.","paragraphs":[[42,163],[165,251],[253,311]],"removed":[],"stated_sources":[],"links":[],"published_confidence":1.0,"agency":"Example Radio","dateline":{"place":"BAMAKO","date":"2025-06-02"},"retrieved":null,"capture":null,"version":"v-bf3e039151eaf4e3","notices":[],"kind":"news"}','2026-11-23T04:38:50.209006Z');
INSERT INTO "versions" VALUES('r-bedf68ff01f503c1','d-e379a5b27e98b890','v-516420e017eded0e','2025-06-03',NULL,'Example Daily','Twenty soldiers killed in JNIM attack on Boulikessi post, hospital says',NULL,'en','{"id":"d-e379a5b27e98b890","url":null,"title":"Twenty soldiers killed in JNIM attack on Boulikessi post, hospital says","outlet":null,"section":null,"published":"2025-06-03","language":"en","text":"Twenty soldiers killed in JNIM attack on Boulikessi post, hospital says\n\nMOPTI, 3 June 2025 (Example Daily) - JNIM fighters attacked an army post in Boulikessi, Mali, on 1 June and killed at least 20\n\nsoldiers, a hospital in Mopti said on Tuesday.","paragraphs":[[73,199],[201,247]],"removed":[],"stated_sources":[],"links":[],"published_confidence":1.0,"agency":"Example Daily","dateline":{"place":"MOPTI","date":"2025-06-03"},"retrieved":null,"capture":null,"version":"v-516420e017eded0e","notices":[],"kind":"news"}','2026-11-23T04:38:51.442367Z');
INSERT INTO "versions" VALUES('r-9dbfcc73e2c7895d','d-adefcb08d0abb030','v-d700fe4b927b5f29','2025-06-04',NULL,'Example Radio','Gunmen kill four at market near Gao',NULL,'en','{"id":"d-adefcb08d0abb030","url":null,"title":"Gunmen kill four at market near Gao","outlet":null,"section":null,"published":"2025-06-04","language":"en","text":"Gunmen kill four at market near Gao\n\nGAO, 4 June 2025 (Example Radio) - Unidentified gunmen killed four civilians at a market near Gao in Mali on Tuesday, residents\n\nsaid. Nobody claimed the attack.","paragraphs":[[37,164],[166,198]],"removed":[],"stated_sources":[],"links":[],"published_confidence":1.0,"agency":"Example Radio","dateline":{"place":"GAO","date":"2025-06-04"},"retrieved":null,"capture":null,"version":"v-d700fe4b927b5f29","notices":[],"kind":"news"}','2026-11-23T04:38:51.507495Z');
CREATE TABLE waiting (
	incident VARCHAR(24) NOT NULL, 
	points INTEGER NOT NULL, 
	CONSTRAINT pk_waiting PRIMARY KEY (incident)
);
CREATE INDEX ix_captures_sha256 ON captures (sha256);
CREATE INDEX ix_incidents_country ON incidents (country);
CREATE INDEX ix_incidents_first ON incidents (first);
CREATE INDEX ix_incidents_updated ON incidents (updated);
CREATE INDEX ix_versions_document ON versions (document);
CREATE INDEX ix_versions_version ON versions (version);
CREATE INDEX ix_extractions_version ON extractions (version);
CREATE INDEX ix_readings_version ON readings (version);
CREATE INDEX ix_drafts_document ON drafts (document);
CREATE INDEX ix_drafts_extraction ON drafts (extraction);
CREATE INDEX ix_drafts_seed ON drafts (seed);
CREATE INDEX ix_claims_id ON claims (id);
CREATE INDEX ix_edges_right ON edges ("right");
CREATE INDEX ix_members_incident ON members (incident);
CREATE INDEX ix_memberships_draft_seq ON memberships (draft, seq);
CREATE INDEX ix_versions_published_document ON versions (published, document);
CREATE INDEX ix_extractions_recorded ON extractions (recorded);
CREATE INDEX ix_edges_recorded ON edges (recorded);
CREATE INDEX ix_memberships_incident ON memberships (incident);
CREATE INDEX ix_memberships_recorded ON memberships (recorded);
CREATE INDEX ix_decisions_recorded ON decisions (recorded);
CREATE INDEX ix_decision_documents_document ON decision_documents (document);
CREATE INDEX ix_standings_state ON standings (state);
CREATE INDEX ix_waiting_points ON waiting (points);
COMMIT;
