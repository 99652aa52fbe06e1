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
INSERT INTO "captures" VALUES('k-212e9f2e1bb6f334','118ec757bb976df2639b02c6296b01a2237c61eddbca51f8064773c25e076970','pages/1-fighters.txt',NULL,'text',311,'2026-11-23T04:42:48+00:00','2026-11-23T04:42:49.603363Z');
INSERT INTO "captures" VALUES('k-9174d59d3427b3ae','f4144c1f936268846d46d076dbd9e48eeb22ebada33dc22b380a22158d4255ce','pages/2-hospital.txt',NULL,'text',247,'2026-11-23T04:42:49+00:00','2026-11-23T04:42:50.987778Z');
INSERT INTO "captures" VALUES('k-9ce47ef7a30388a0','2e8170447285e3f46db819e5b1e912da56f7a5c2e2693149882a1a56dcce17bf','pages/3-gao.txt',NULL,'text',198,'2026-11-23T04:42:51+00:00','2026-11-23T04:42:51.043240Z');
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
INSERT INTO "decision_documents" VALUES('j-5e0338350713faf4','d-582acb9f9884b55b');
INSERT INTO "decision_documents" VALUES('j-5e0338350713faf4','d-e379a5b27e98b890');
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
INSERT INTO "decisions" VALUES('j-5e0338350713faf4','accept','Ana','2026-11-23T04:42:57.525949Z',NULL,'{"id":"j-5e0338350713faf4","kind":"accept","author":"Ana","time":"2026-11-23T04:42:57.525949Z","reason":"two residents confirmed it","groups":[[{"document":"d-582acb9f9884b55b","seed":"i-0a8fa1896a577564","date":"2025-06-01","place":"Boulikessi","quotes":["BAMAKO, 2 June 2025 (Example Radio) - Fighters of the JNIM group attacked an army post in Boulikessi, Mali, on Sunday and","Fighters overrun army post in Boulikessi","JNIM claimed responsibility for the attack in a statement","The Malian army has not confirmed the toll","killed 12 soldiers, a local official said"]},{"document":"d-e379a5b27e98b890","seed":"i-ea7a252eaa46e49f","date":"2025-06-01","place":"Boulikessi","quotes":["MOPTI, 3 June 2025 (Example Daily) - JNIM fighters attacked an army post in Boulikessi, Mali, on 1 June and killed at least 20","Twenty soldiers killed in JNIM attack on Boulikessi post, hospital says"]}]],"claims":[],"changes":[{"field":"place","before":"{\"admin1\":\"Mopti\",\"country\":\"ML\",\"gazetteer_id\":\"onrecord:boulikessi\",\"lat\":14.95,\"lon\":-1.3,\"name\":\"Boulikessi\",\"precision\":\"settlement\",\"span\":null}","after":"{\"admin1\":\"Mopti\",\"country\":\"ML\",\"gazetteer_id\":\"onrecord:boulikessi\",\"lat\":14.95,\"lon\":-1.3,\"name\":\"Boulikessi\",\"precision\":\"settlement\",\"span\":null}","told":["{\"admin1\":\"Mopti\",\"country\":\"ML\",\"gazetteer_id\":\"onrecord:boulikessi\",\"lat\":14.95,\"lon\":-1.3,\"name\":\"Boulikessi\",\"precision\":\"settlement\",\"span\":null}"]}],"undoes":null}','2026-11-23T04:42:57.525949Z');
CREATE TABLE documents (
	id VARCHAR(24) NOT NULL, 
	recorded VARCHAR(32) NOT NULL, 
	CONSTRAINT pk_documents PRIMARY KEY (id)
);
INSERT INTO "documents" VALUES('d-582acb9f9884b55b','2026-11-23T04:42:49.603363Z');
INSERT INTO "documents" VALUES('d-e379a5b27e98b890','2026-11-23T04:42:50.987778Z');
INSERT INTO "documents" VALUES('d-adefcb08d0abb030','2026-11-23T04:42:51.043240Z');
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
INSERT INTO "drafts" VALUES('t-a2c3874a218652e0','x-c92b979ed634b1ae','d-582acb9f9884b55b','i-0a8fa1896a577564','{"id":"t-a2c3874a218652e0","seed":"i-0a8fa1896a577564","document":"d-582acb9f9884b55b","first":"2025-06-01","last":"2025-06-01","precision":"day","dated":true,"place":{"name":"Boulikessi","country":"ML","admin1":"Mopti","lat":14.95,"lon":-1.3,"precision":"settlement","gazetteer_id":"onrecord:boulikessi","span":null},"acted":["jnim"],"hit":["fama"],"acted_kinds":["armed_group"],"hit_kinds":["site","state_forces"],"event_type":"Battles","sub_event_type":"Non-state actor overtakes territory","killed":{"low":12,"high":12,"best":12},"signature":"1:AAAALwfDvYIU3Q6LFWTPyxcvaogXzf1DGLSUoSdh6m4ovF+WLVP1BC24iPU/ZQWJQCtZYUBTgI1KDnkaUgjZmFLJN1pX9hojYJdlx2CtF51hevIUYc1uim66AVtvAJdcdTYyInagPjZ85qk6gs6gU4PfEcSIecdFlVmKUZbdeISeacb2oxlNK6TFF/ipzUy0rm4u0LKJ6HK0OuVQu3RjvL2yhwPDIp4h0VDKm+rVhLfuAT8e8OjM8PTNzJb5MUzA","published":"2025-06-02","weapons":[],"injured":null,"terms":"AjrC95DCEJbsQeBR8AWopXDuaU6auHbcBbuyi9ai_EmHcqCLr39sKrts5wNtyEbzF74EY4UO5M69bD","names":"BIhP9SRWbXOAcqddLqizojIkkSrnoqs6Vz1W","headline":"AjrDCEWopr39ts5","quotes":"","ages":[],"addresses":[],"whole":false}','{"id":"i1","date":"2025-06-01","date_end":null,"date_precision":"day","place":{"name":"Boulikessi","country":"ML","admin1":"Mopti","lat":14.95,"lon":-1.3,"precision":"settlement","gazetteer_id":"onrecord:boulikessi","span":[132,142]},"event_type":"Battles","sub_event_type":"Non-state actor overtakes territory","perpetrator":[{"name":"JNIM","actor_id":"jnim","kind":"armed_group","span":[96,100]}],"target":[{"name":"Malian army","actor_id":"fama","kind":"state_forces","span":[175,183]},{"name":"army post","actor_id":null,"kind":"site","span":[119,128]}],"weapons":[],"outcome":[{"kind":"overran","span":[9,16]}],"fatalities":{"low":12,"high":12,"best":12},"injured":null,"tolls":[{"harm":"killed","group":"state_forces","low":12,"best":12,"high":12,"hedge":null,"status":"reported","claims":["c-f894ae585fd410af"]}],"status":"reported","claims":[],"fields":{"date":{"value":"2025-06-01","status":"reported","flags":[],"rule":"date.weekday; the outlet''s own voice, no source named","claims":["c-4462f027f324f404"]},"place":{"value":{"name":"Boulikessi","country":"ML","admin1":"Mopti","lat":14.95,"lon":-1.3,"precision":"settlement","gazetteer_id":"onrecord:boulikessi","span":[132,142]},"status":"reported","flags":[],"rule":"the outlet''s own voice, no source named","claims":["c-4462f027f324f404"]},"event_type":{"value":"Battles","status":"reported","flags":["not_confirmed: The Malian army has not confirmed the toll"],"rule":"one disinterested root","claims":["c-7106384462a9aa27","c-4462f027f324f404","c-f894ae585fd410af","c-aeab4c5beedbc420","c-e064dfa413838822"]},"perpetrator":{"value":[{"name":"JNIM","actor_id":"jnim","kind":"armed_group","span":[96,100]}],"status":"claimed","flags":[],"rule":"only interested roots","claims":["c-e064dfa413838822"]},"target":{"value":[{"name":"Malian army","actor_id":"fama","kind":"state_forces","span":[175,183]},{"name":"army post","actor_id":null,"kind":"site","span":[119,128]}],"status":"reported","flags":[],"rule":"one disinterested root","claims":["c-4462f027f324f404","c-f894ae585fd410af"]},"weapons":{"value":[],"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]},"outcome":{"value":[{"kind":"overran","span":[9,16]}],"status":"reported","flags":[],"rule":"the outlet''s own voice, no source named","claims":["c-7106384462a9aa27"]},"fatalities":{"value":{"low":12,"high":12,"best":12},"status":"reported","flags":["not_confirmed: The Malian army has not confirmed the toll"],"rule":"one disinterested root","claims":["c-f894ae585fd410af","c-aeab4c5beedbc420"]},"injured":{"value":null,"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]}},"cluster":null,"totals":[{"harm":"killed","claimant":"local official","low":12,"best":12,"high":12,"groups":["state_forces"],"claims":["c-f894ae585fd410af"]}]}','2026-11-23T04:42:49.603363Z');
INSERT INTO "drafts" VALUES('t-ed381b43efb4c4a3','x-df82d9f56d2590d3','d-e379a5b27e98b890','i-ea7a252eaa46e49f','{"id":"t-ed381b43efb4c4a3","seed":"i-ea7a252eaa46e49f","document":"d-e379a5b27e98b890","first":"2025-06-01","last":"2025-06-01","precision":"day","dated":true,"place":{"name":"Boulikessi","country":"ML","admin1":"Mopti","lat":14.95,"lon":-1.3,"precision":"settlement","gazetteer_id":"onrecord:boulikessi","span":null},"acted":["jnim"],"hit":["fama"],"acted_kinds":["armed_group"],"hit_kinds":["site","state_forces"],"event_type":"Battles","sub_event_type":"Armed clash","killed":{"low":20,"high":20,"best":20},"signature":"1:AAAAKAXWWloNEeCPD9cGoRcpcVgXL2qIGLSUoSJnQ3QnrP8mKLxfli14cvovG1/TMnh8NzK8COhAK1lhSxd/pVLJN1pb5S+bYK0XnWTv3g1ugRRXbwCXXHBuif9x0aqfejofpXpi+JicVuw4n8GJqaPqWhKkWOD/rYTkIa6u0hS3cxtfxLbx18dHNl/dfVee6LKvGOr2oiPsqXT78ZfU5PsRZZE=","published":"2025-06-03","weapons":[],"injured":null,"terms":"DCEJbsJiqQoLRrhR8AWopXDuauHbuyjHdjp2r39sKrts54UO5M67B27wm9bD","names":"HzrOUpP9SRWbSQzXOAm4enoq8uP","headline":"JbsJiqQoLRrhR8AWopsKrts59bD","quotes":"","ages":[],"addresses":[],"whole":false}','{"id":"i1","date":"2025-06-01","date_end":null,"date_precision":"day","place":{"name":"Boulikessi","country":"ML","admin1":"Mopti","lat":14.95,"lon":-1.3,"precision":"settlement","gazetteer_id":"onrecord:boulikessi","span":[149,159]},"event_type":"Battles","sub_event_type":"Armed clash","perpetrator":[{"name":"JNIM","actor_id":"jnim","kind":"armed_group","span":[110,114]}],"target":[{"name":"post","actor_id":null,"kind":"site","span":[52,56]},{"name":"Malian army","actor_id":"fama","kind":"state_forces","span":[7,15]},{"name":"army post","actor_id":null,"kind":"site","span":[136,145]}],"weapons":[],"outcome":[],"fatalities":{"low":20,"high":20,"best":20},"injured":null,"tolls":[{"harm":"killed","group":"state_forces","low":20,"best":20,"high":20,"hedge":null,"status":"reported","claims":["c-366fb3350bdc3eeb"]},{"harm":"killed","group":"unknown","low":20,"best":20,"high":null,"hedge":"at least","status":"reported","claims":["c-ac298d0e40cb3bb2"]}],"status":"reported","claims":[],"fields":{"date":{"value":"2025-06-01","status":"reported","flags":[],"rule":"date.day_month; one disinterested root","claims":["c-ac298d0e40cb3bb2"]},"place":{"value":{"name":"Boulikessi","country":"ML","admin1":"Mopti","lat":14.95,"lon":-1.3,"precision":"settlement","gazetteer_id":"onrecord:boulikessi","span":[149,159]},"status":"reported","flags":[],"rule":"one disinterested root","claims":["c-ac298d0e40cb3bb2"]},"event_type":{"value":"Battles","status":"reported","flags":[],"rule":"one disinterested root","claims":["c-366fb3350bdc3eeb","c-ac298d0e40cb3bb2"]},"perpetrator":{"value":[{"name":"JNIM","actor_id":"jnim","kind":"armed_group","span":[110,114]}],"status":"reported","flags":[],"rule":"one disinterested root","claims":["c-ac298d0e40cb3bb2"]},"target":{"value":[{"name":"post","actor_id":null,"kind":"site","span":[52,56]},{"name":"Malian army","actor_id":"fama","kind":"state_forces","span":[7,15]},{"name":"army post","actor_id":null,"kind":"site","span":[136,145]}],"status":"reported","flags":[],"rule":"one disinterested root","claims":["c-366fb3350bdc3eeb","c-ac298d0e40cb3bb2"]},"weapons":{"value":[],"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]},"outcome":{"value":[],"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]},"fatalities":{"value":{"low":20,"high":20,"best":20},"status":"reported","flags":[],"rule":"one disinterested root","claims":["c-366fb3350bdc3eeb","c-ac298d0e40cb3bb2"]},"injured":{"value":null,"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]}},"cluster":null,"totals":[{"harm":"killed","claimant":"hospital","low":20,"best":20,"high":20,"groups":["state_forces"],"claims":["c-366fb3350bdc3eeb"]}]}','2026-11-23T04:42:50.987778Z');
INSERT INTO "drafts" VALUES('t-93b6843ff3f39002','x-bc8c04500099bd04','d-adefcb08d0abb030','i-bf2eeb6e5d1bb1d0','{"id":"t-93b6843ff3f39002","seed":"i-bf2eeb6e5d1bb1d0","document":"d-adefcb08d0abb030","first":"2025-06-03","last":"2025-06-03","precision":"day","dated":true,"place":{"name":"Gao","country":"ML","admin1":"Gao","lat":16.27167,"lon":-0.04472,"precision":"near","gazetteer_id":"geonames:2457163","span":null},"acted":[],"hit":[],"acted_kinds":[],"hit_kinds":["civilians","site"],"event_type":"Violence against civilians","sub_event_type":"Attack","killed":{"low":4,"high":4,"best":4},"signature":"1:AAAAHgMuvygH7L1gC0FL8g+impQjP2RlPX0qOz3H3MJAK1lhR/aRkUmSoEdbp5jCY3BQVGPW8qdxukY2fKua137WRpWKvNOgjzv+EZmE70egID26pCOn26S6VHGw0lEyyD8B79e1dUDjoARj6cdTGewvEZr3pnjU+TFMwA==","published":"2025-06-04","weapons":[],"injured":null,"terms":"BylEzIJbsR8AXDuYrLa6ybuydkwjYtkMFpe7qCLvHf4EY4UO5M67B28nB","names":"A9sKieP9SXOAdLqm4enoqoc3z1W7Ml","headline":"BylEzIa6ydkwkMFvHf","quotes":"","ages":[],"addresses":[],"whole":false}','{"id":"i1","date":"2025-06-03","date_end":null,"date_precision":"day","place":{"name":"Gao","country":"ML","admin1":"Gao","lat":16.27167,"lon":-0.04472,"precision":"near","gazetteer_id":"geonames:2457163","span":[131,134]},"event_type":"Violence against civilians","sub_event_type":"Attack","perpetrator":[],"target":[{"name":"market","actor_id":null,"kind":"site","span":[119,125]},{"name":"civilians","actor_id":null,"kind":"civilians","span":[104,113]},{"name":"residents","actor_id":null,"kind":"civilians","span":[155,164]}],"weapons":[],"outcome":[],"fatalities":{"low":4,"high":4,"best":4},"injured":null,"tolls":[{"harm":"killed","group":"unknown","low":4,"best":4,"high":4,"hedge":null,"status":"reported","claims":["c-2cdfc6093e359697"]},{"harm":"killed","group":"civilians","low":4,"best":4,"high":4,"hedge":null,"status":"reported","claims":["c-371babd377da85b2"]}],"status":"reported","claims":[],"fields":{"date":{"value":"2025-06-03","status":"reported","flags":[],"rule":"date.weekday; the outlet''s own voice, no source named","claims":["c-371babd377da85b2"]},"place":{"value":{"name":"Gao","country":"ML","admin1":"Gao","lat":16.27167,"lon":-0.04472,"precision":"near","gazetteer_id":"geonames:2457163","span":[131,134]},"status":"reported","flags":[],"rule":"the outlet''s own voice, no source named","claims":["c-371babd377da85b2"]},"event_type":{"value":"Violence against civilians","status":"reported","flags":["no_claim: Nobody claimed the attack"],"rule":"the outlet''s own voice, no source named","claims":["c-2cdfc6093e359697","c-371babd377da85b2","c-a45c85055f6f2990"]},"perpetrator":{"value":[],"status":"unconfirmed","flags":["no_claim: Nobody claimed the attack"],"rule":"nobody asserts it","claims":["c-a45c85055f6f2990"]},"target":{"value":[{"name":"market","actor_id":null,"kind":"site","span":[119,125]},{"name":"civilians","actor_id":null,"kind":"civilians","span":[104,113]},{"name":"residents","actor_id":null,"kind":"civilians","span":[155,164]}],"status":"reported","flags":[],"rule":"the outlet''s own voice, no source named","claims":["c-371babd377da85b2"]},"weapons":{"value":[],"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]},"outcome":{"value":[],"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]},"fatalities":{"value":{"low":4,"high":4,"best":4},"status":"reported","flags":[],"rule":"the outlet''s own voice, no source named","claims":["c-2cdfc6093e359697","c-371babd377da85b2"]},"injured":{"value":null,"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]}},"cluster":null,"totals":[{"harm":"killed","claimant":"outlet","low":4,"best":4,"high":4,"groups":["civilians","unknown"],"claims":["c-2cdfc6093e359697","c-371babd377da85b2"]}]}','2026-11-23T04:42:51.043240Z');
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
INSERT INTO "edges" VALUES('t-a2c3874a218652e0','t-ed381b43efb4c4a3','weighed/1',1.0,'["same place Boulikessi","same day 2025-06-01","same actor jnim","same target fama","both Battles","killed 12, a later report 20","alike in words and names (0.95)"]','2026-11-23T04:42:50.987778Z');
CREATE TABLE extractions (
	id VARCHAR(24) NOT NULL, 
	version VARCHAR(24) NOT NULL, 
	engine VARCHAR(40) NOT NULL, 
	asides TEXT NOT NULL, 
	recorded VARCHAR(32) NOT NULL, 
	CONSTRAINT pk_extractions PRIMARY KEY (id), 
	CONSTRAINT fk_extractions_version FOREIGN KEY(version) REFERENCES versions (id)
);
INSERT INTO "extractions" VALUES('x-c92b979ed634b1ae','r-a41f314c9ca2a005','rules-0.1.0','[[],[],[]]','2026-11-23T04:42:49.603363Z');
INSERT INTO "extractions" VALUES('x-df82d9f56d2590d3','r-bedf68ff01f503c1','rules-0.1.0','[[],[],[]]','2026-11-23T04:42:50.987778Z');
INSERT INTO "extractions" VALUES('x-bc8c04500099bd04','r-9dbfcc73e2c7895d','rules-0.1.0','[[],[],[]]','2026-11-23T04:42:51.043240Z');
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
','2026-11-23T04:42:51.043240Z','2026-11-23T04:42:51.043240Z',X'7801ED59DB6EDB4610FD15822F6D01CAE54D92A5B73CB4018AA6058AB40F350261492EE58D29AEBA5CDA750DFD7BCF2CAFB228998AD3242EF226716FC3E1993333671FEC22BEE61B662F6D992B1E4B955C883C1609CFF5F79EEDD822C1909844A9CF7934E3D3C48B222F7131A27822B04217F6F2EA9D63274C734CF55D7F3A71671337C0147AB6E239B6C8CB2CABFF6FB1481442E6989DB07B4CDB662CC6DA073B671BDAE33593781ACB32D7EA1EFFDFFC8CBF2CD988DC6B4733A6EDA537BBF0E7DE6CEED8196D37712FDC309CFBD8B17746CE99C2FA35FB876BCDB95A99575A7349A7154B3F9C620BB2B6D8326C72E5059EE30521BD928CCB0D1C41864E58C2D338722F139745911BB8F6CEB1F92D4657FA7E4B56FF2164C6F3985B6CCD445E682B16B722132C2F68EF325AEDCD7EA5358B6F30B2E56ACBB5625AAACA919AA935C79957AD3F364CDDE0097C106396B1BFF2E78D20DFDA8580EB3BFBBD85E3F9D311F6B707F42D3D72467F4AE32837743C2F38E720C50B032D72C919074DA78E371BF14560CA1D675B09971B4CCA52C7922045004D996699D08263F00180B9B397A1635F8BF5B5F911F1024E0F77807CFEBE04B81BD0169AE9126B00F8AD541A03D84BF02C31FB54B07FB06F5956120AF6F03FB83463EBDA3C5566B4445F730B96665C7F5358F22EB76EA588B963E5D22A64A98028422A1D1B674C6C68B11D4F82B917B12809E6F3845D4E23DFC62B1A2368FC883D0DA0CD160390C616A78FD8614682F04D78B28A109A150C293415CB74FD002E6C23BA764B8BB41713DA9FFFD3BD3C9F7D3278F599B483FA69021E8AE23A14ED5CAE0CEE97D62F3292C9BD65FEF1C4A2D064155303F9CF8A573F4ED278E62E021E4C17B3C59CC2F93088E9210BA7F1E5D49D4ED359EA2F16EE91C83EF9BA677E8AE718379A13FA89AEFD6AC4CC6DAC95792CF354A88AEDD20FFB3C79F509595170A50B4B50E2ECB3DA38F79A92A6CEFF23E9F270E3B1AE69527EE79536F8BFE6FEF1B9BFC5513F537FD274FBB5666BABE8336AB633C9EAB0F2191B676D71D805DAD3F4D311FF4966C1B4C3F2EB5C167937F64DDACAF6C5BFC97E59DED68B27EAF3FF32CCC725C2C16F7DB2A73813E223CD188B96B6A369D15215EEAD278713EF07201F4B9EEE0F768EBDE19B88ABAA55697C835668A027415861622517DC4E92B9EBA63C8C16FE3C9AA23A426E4F144BA945D7934510CD2EC3204D833458B8AE8F41C559D16F07D164B55DCB1ADD3AC90B3FFCCD36DB8C5BBFB14490F0A0057A313C7F5DE6E8FEAD1B9165568A460C95A055A5638B3405ABEA654A95353B6ECB2813C535B58E5D1F181A2B4858699ECF269E37F183B76EB80CFDE5D4836811F8A1FB27269AF287B417C1B06BCAB282D3376ECB97874A8F89274300A1E69019B5A2EA2669BFFA59A351B403B702924F0B02A81630B9AE98B00CB8C0A355C23513EDDBB108AB31AD17B035E50DF6D36B25CB2DA697F94D8EA616BB5E33B5A90E0500E0A5350EAD4CF8AB94463C1AE77158A760880BFD85E48F606AFCA6498AA99509D70948FFA8BAE7FA6175525CF2BDFF452C8D78D3685E7D9F914E54AFBA86A263DAEA5AA16AFD586B3FF57FFA563C5F8B9CDC49DD02E91C75D7504DB9D03CCBE8E95649B4EFD0879AAE1913A524FFF21A8EAA86E353E1519F5D9BFA51E1A8F87B087C845BF2C3CE69E17790823BA8E10D5AEF7C01F0EBEB562300F8EA57C70AAD9FCA9C5BA4E458DFEE91C377D6C4FA3D370A9680049458EB8E22F0CF90447B20D1057B4C1896C8AD3790A12C995B6F4B5E400075ACBE2A56833B80A669D00DDDEB00DE18ACE4B0AF007F26DF1E05F8412FF71100BE9F641F716CAB41801B1AA6052E48CB14354DB46C5B91D220831ED72F0CAB136F7A249057D85A006548397DEAA4516F317F8A3DAFAA792ECDFB6414DAC8342F943EE12BA2F8AAE83197108FA9BECE2E7B9C8397DD4F3224506B0E6C1862363502BE22530A846444D9ABA1320A87A3F6C13AF0F38FD833162A2E33DC8C545506E100D72DB04DAB92E3DFE38C77C4262835A8242833D4B60F5670FB2FB0335D8E96940849AAAE68D9A63ACBA8DC4DE5D03229CC859663847B4C7F7E9575D05BEC8592495AF0D2B03AF78145D67E927E2AA51FA9042ACA80695DA56694503C816886EB0B504775F704BF5264A28C4B44BEC6B8F969AA116EB4F94EBEA79AA571487D07D2BB15C1BA83CB8FB61A1D721181FCDC6B8D349374F9D5355043A79EBDEB69337784D963C8EB6AD6CF82BB8F58DCFF5F7177E0A22F13778766EE9A9E9D5A5AE23F182EE3B854E6C6B16B1B0304B309EAD551BECB58A18F8F5697F9237ACE724B779875CF7AA23765C54AA64D47843F3DBBAA82E44EE86B34E3E8F5BA9C02357FBF9D453693B8871D66FEE33CD48B7EB31E373328AF4561AD05EEE0E12B9334685764B6EEDABD0964649CDDBF787A8F5E','Gao','Gao',16.27167,-0.04472,'near',4,1);
INSERT INTO "incidents" VALUES('i-0a8fa1896a577564','2025-06-01','2025-06-01','ML','Battles','Non-state actor overtakes territory','corroborated','
army post
fama
jnim
malian army
post
','2026-11-23T04:42:49.603363Z','2026-11-23T04:42:50.987778Z',X'7801ED5B598FDBC811FE2B0DBE641790263C256ADE6C240BEC26DE0D123FC5308426D91CD1C321151E333B31E6BFE7ABEEE64D8D3887BDDE45DEA466B38FAAAFEEE267A30C0FE2861B97469E1522CC8BE822C9C2241259F567CB5819498447C9DAE47ECC2D7FB7E1DE76EB6D5C3C294494E08DAA342E3F6086E05B6E7BB6E0DCDD0877171B1F5746C42B81D76DD3F6D6E6666DD28234B6171996CDEA34D5FF8F582829933CC3EC88DF63DA31E521DEFD6C64FC86D6789BD769722DCA32C1C330AFB3AAB8C7F0BBBFE32F8F6E92CCA27FF9B1A2E729AF8C4BCBBDD879F84D8BAEAD0B076BF676294555A5E206D7C4FC2BFE5FFC15A2D8CBEB3694B80CFA9B96478E953E588EBDB25C9B6E9787B55C00675E7BBECDC36017EF7CDF0D3C2F301E5686B8C5F2FBEAFE282FC069C312BB9575B01F3CFA39CFD66505BA301E5679C1F25B51541C976595288A04439222A2388AAAE0F88B63B484F9E9E71FDF110DE84D75FC4F59728391EB84886CF0E24644FBAB22AF8FB4B7BAC46EB3B24CF3FC1D30A3E2C5950039BB1DDFF134E119C3C274ACDEC6310790DA8DE58DF6715E84EAD69A7C5B6F65F9CEF9AD57ED0D692376CC4BE254B79B428FBE64990068EDED2C6BB7B26CFFFC1E987127F831CF08C3F893D7559813DC7059BD32F1A200E3DBC5B1F466D1CA31AF40A82AC1ED01E334BF332E6D73651C92AB4383FD40E052187D809C659F6A4854F3848857E34540BD28F22007DBF17065C4894823B9A092ADCFC62D4F6BC2D740C84EBE9EF22B7DD7A24EE56B0C3011470824B0CA22086106D0E15C2262459E43BA216E294F6EE835235CBBEEC68E4D7B1B3BB61BBB26298270CD437BE747A670CD307082C026D997E7A2974E1CB1911EB9EE8CFC40BED6C2D9EEB817D85BB1F3037F67D2BACF38CC03F10B0A26822004D01A0A3AA4350A9E567A003C68758EA6698BC0DFA3F2F92621F0BBA6E86F8858E3D3DA13A6E3F88E676E2D27E63109DE14C17DB3D2C9DDDBCEF49C522B5A2F18595EEDC33C8B13B21A97ECFD41B09EBA67075E324C61ED1456614695A72989E63355CAD632378E4F8A85EF38B7B752A5CCEA99D8DFB95C78BE1747AE65F258291FC10337F40221A220746D530E0A73E34631772D90CCF76D5B0E3A9B4D1C38206110858E10817A7D99EEEA68780E06231DF5556EF7F101E6B2B104278F7A4E9D2EA4CF6275DA7758DAE3757EC497F65C5A0D5888635E68FB393180792666CC1E41A367F566E1B4CCEA7DBDFB9E03E6128BBAF0A24B21D0388F33DCEFA91510BBF3EB8CDFA317D9426DECAE4DE066BF86BF35AB07174AEF9C67D661F40FC595730231D2D4CB4C4E5FD576747B4A78E2D92B6F12424C743369741DFBBE8829DB95E5E1A20D2D1029CCF8D5BDCD9E1E6D390826DD057BF44EA19DFEC9A5471C5908E9A5DAA88DF53A75840D5BD9ADB3D6AD81468A27A29B210E8BEE192F4B84E7254B281E6D8D04169A463C145336847F769CF371E9F5DAE8B5BBDE2B84B12D791EB5A2E40662FF54547F2A597E97B1DB3C09C50ACE222BF31A29004658A608B6A518E2C6896F344FC557B8C5392E60E3C70FD673B066B8FA289017337098316883D073A983C738F42A0EFD221769D626F139DF7CA154CF0994CEA358769347A15F2A8B62D90FE7856DC4E66567EE6BFC492287523ABD34CE08678FE20202B090144B35409B446A35804A75B40879351507429ECFA8802137E22610854A0335B4912668922F05BB3151A5806FD741EC20DEDD599E2510EB0A078A232A788C6C9951ADB91D3AFED6E5B6E56F9071A688AF10BC54693C24B4F34230EBC2A4F1125A87C9BC0E1B2471E43832CD6C9836A3D9D215653A892AE7292F9669C734C8AB03EB62ACEB244D912B03101967483C8B82294D89A57100A400AF057C3E7687D47AC97816494D58B2EF4CA4A7BFA7B059E9CD362D7525B29052DB7FFD95DF1C53C1FEC9A324C74A5502F58AF11F9040C42E50B3949AAC552256E647699BC12DEB226D963DD6419A9407CA3076A9420A8B55D2BF19DFAC2D6B6D3BEF4DF7D2B52FDDDDC50659878DF36F4C94C691B28409C7AA314F4B414A71C0D509DE875CF5AC0D0274615A5B815C9C4929DB8EAB22727C2B701D11239C7739B1FC0FCCD5BFF024A5F479C3D5F777A0EC3D8C651A25C45C0D2B7094C264860C0E0FAF59DE67B0E4F98A1DF2F29820D5CC4A7E4FD9DA734C5784A54ACF3CD33D00D3DF6EB7FE29A6F795E86755209A31E5DAA0721458505B92AE010E278D2CC69AAA48FBE036410DAAD55619D57E0CED69E13528300CED2351816CCD3C1EE06DB5B8CCDA6B83D13C06D6AFB08A5AF33F752E4B514F101EEC596079E87759AD72F10322505149475751CC954B3514E5E0E841B55D588BC17FE82459046A4A6B7D4A50C949BF75E00995985AC7BFA58EAE21E9FF640E4476956444244ABA11DB75F24D4DB9A8449AD2E811C5031E24A843B4796FCAEAE33DA1D54BA1D5CB408E67B4B3DE5B1FF51CC89EA4590AF10975444223D181948A2CC3CD171B282BF335401586755140159392D2AE98E2D22CAEDEBE79F7E66FBFAC98CD7EAA915022ABC2BE1B68F0EFD99A75E88B65E2548AB62CCD69018721D195B51985BE92A9D81529817FD519192F58139C4E03D5852B24916A6D50EB1C41150F31FC7FB0BEDC0C9E04EB9C33D98135CD43A8E83C8E9390ECE75413CA09FBDE841768C45E20D18277D6755665E14B19038BAE567B4012A011466316EFADD7D35A2CE9FE0C2E098304396EF1696D508D9700B5CDCD04A0F454D58507EAF483E57B2BDBB4C8E6B43AF503C40B83944379A6629D70432BD811137A699167A862D8E38B460C515091F5EBD3FA7872A46F5121CFC5731DC68779AAB1A9BF212BC4652BC31CB487A1C9C8E00FC35860AAB1FD73487F444D3FA19ED5E2D636FD06B7DED407A0A7B637710300518CDBA471FBB8B5DD95ED1298CFE1B6C9828763976048630DDB96B42F032CAA7BFB410110843E0D581D0E7D8B309DAB627430D575A7313EA1F37A8D3273105DE88FA27B825A4A12ED76B51AF8115C4A47401E88DA2E06EF3374D048674187008808388378544DF39236FFB607AB2FD5AB63CDC0144F314EC893E9B8C685A5B76C6F3B82A907ECFA72F219BFD5D061F204A69AC61A9F7DD2BE0CA29246E57E48A24761AA4FF82DC2742EFBD3C1B489EB70BB315401D404EE049EBC00A673AA7336BDF56C27E1F5625A8DF12616DB5A13FFC154359521BA81E30D79093D15BCD9AEB64B14B012D609AE7B4C6974AFE6C5CB70FD345FA1778A01AE67D22F4F0BDB9E941B38E9094F0AE31D8255B88E32C10CAA5B17EB4B835AF1B681759D5D67A858E040736EAFC12B9622B948076E9208EF7EF9C7FB1F57CC998BF5645E87623DA9D2E32657A794F7D2F0CE522B53B2503BDACD295452518BC3B6D1F8D66E3711083CC4F058E16B58B7AEB4FA7FCE1B39210C2DC3B428E8FFAF929EF826210E6AAA9E48CAD1C81CC5388BA22BB683C81FC8191288BA3D9B264B9D4905FB385A7D7583E287B986626C0EB9C17B90A11F487C9222AC538EBF32174B0040573452EDCDDFB1EB78E250644C38DA95DBACD36C33E6F0060FB2262229A0DDC0D95275A3223BCFBF7FF1AAA8C56BDE5BAF37BEF6628FF969F7EE0154DFBD37D25CBCB5D3FD7B37FC19317CA2BC1733FCC4C54F9F67C0ECC9BE63B8F698AD9D297DE1D34EDE10E15F89D1A78F33B8EF4C6EF324B82741B9BEF9645CAF30CA1F0CC97082EF93F3BC94EF0B0FF764A2E05CD4E9A98A79CA56A24B9EAA5FD0468D35959149974942AB846C8087BE7C79EA4D16C287B5DF41724ABAC9D08EE1FA0BE6E2860ED5C0FD9A7052990B9C68C21290695CE390BDBB98DBA48AF815AA01F47D00F51BD0FC28C9AEF01C07A0DE7F223A0A8DF4998CEA6A9F2B27138F67E9FE24476FD48020BF62E817573ABABF6E44F308A9679496AE6BF4B4DE23442E78524A1276549E83CD90F29209B2D6D2A73B3947E4F2B4546ADA019A1E05A2175E55DF73F4BA68542CAB3EAB98100E0B36159D530DAA719AD3A740BD986D6E9773AB3C7E8A0742D02959EF3CE77362FE12B829E7530B7ADF1DEF60F78A01C717C4DC39C17E26BCB40B7F06601312FD26009B9EE2A1E96DA1D60F655AA45B39FBC143F3495B188A230564BCAE0E2402C69B8C3E3CAB12F9A920AA03C336066F7BE1D9DECEDD51455BF514E09DEA2EA7549BFCD4B1EC7DD120FBFA4892A8BA9A64CA96E14564466904BF9015C8AEE8B32E5835F9411686D5B743D40B847C1DCDEB1A31564C7DA5182BDF7DF480EEDFCA207EA3B297D3DA8D5AC9552172D0B741DF514A34ED67953B155F5384ACF34FCFC9E2A0E9A33E2A5B239B464654EDF70920739CC74D1D1B7F7AE752F8BC4BAA037A3D1067B7F1097D6632EC272107039D0CF31EC649FDAA36D07A4E7D8F42ED10D501417352B2AB049F618222D243A1A5C7D5AE468DA14FEFE17F8350BF20','Boulikessi','Mopti',14.95,-1.3,'settlement',20,2);
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
INSERT INTO "memberships" VALUES(1,'t-a2c3874a218652e0','i-0a8fa1896a577564','2026-11-23T04:42:49.603363Z');
INSERT INTO "memberships" VALUES(2,'t-ed381b43efb4c4a3','i-0a8fa1896a577564','2026-11-23T04:42:50.987778Z');
INSERT INTO "memberships" VALUES(3,'t-93b6843ff3f39002','i-bf2eeb6e5d1bb1d0','2026-11-23T04:42:51.043240Z');
CREATE TABLE note_sheets (
	note VARCHAR(24) NOT NULL, 
	engine VARCHAR(40) NOT NULL, 
	sheet TEXT NOT NULL, 
	recorded VARCHAR(32) NOT NULL, 
	CONSTRAINT pk_note_sheets PRIMARY KEY (note, engine), 
	CONSTRAINT fk_note_sheets_note FOREIGN KEY(note) REFERENCES notes (id)
);
INSERT INTO "note_sheets" VALUES('n-b771281edb9c6504','rules-0.1.0','{"schema":"onrecord.report/1","report":{"id":"d-da201c1e179dbf55","url":"urn:onrecord:note:n-b771281edb9c6504","title":null,"outlet":"field note","section":null,"published":"2025-06-05","language":"en","text":"Five civilians were killed at the market near Gao on Tuesday, she said.","paragraphs":[[0,71]],"removed":[],"stated_sources":[],"links":[],"published_confidence":1.0,"agency":null,"dateline":null,"retrieved":null,"capture":"b771281edb9c6504e0d73321f77a4e118f4abe19d02841ccf25b4ae52ae65b75","version":"v-90494f6aeca35526","notices":[],"kind":"note"},"incidents":[{"id":"i1","date":"2025-06-03","date_end":null,"date_precision":"day","place":{"name":"Gao","country":"ML","admin1":"Gao","lat":16.27167,"lon":-0.04472,"precision":"settlement","gazetteer_id":"geonames:2457163","span":null},"event_type":"Violence against civilians","sub_event_type":"Attack","perpetrator":[],"target":[],"weapons":[],"outcome":[],"fatalities":null,"injured":null,"tolls":[],"status":"reported","claims":[{"id":"c-43c30afd32d5d0f7","claimant":"a nurse","claimant_type":"medical","via":null,"stance":"asserts","stance_detail":null,"about":"occurrence","value":null,"hedge":null,"quote":"Five civilians were killed at the market near Gao on Tuesday, she said.","start":0,"end":71,"content_span":null,"source_span":null,"cue_span":null,"scope":"incident","claimant_id":null,"chain":[{"name":"a nurse","type":"medical"},{"name":"a nurse","type":"medical"},{"name":"field note","type":"outlet"}],"engine":"note","rule":"note.occurrence","probability":null}],"fields":{"date":{"value":"2025-06-03","status":"reported","flags":[],"rule":"date.note; one disinterested root","claims":["c-43c30afd32d5d0f7"]},"place":{"value":{"name":"Gao","country":"ML","admin1":"Gao","lat":16.27167,"lon":-0.04472,"precision":"settlement","gazetteer_id":"geonames:2457163","span":null},"status":"reported","flags":[],"rule":"place.note; one disinterested root","claims":["c-43c30afd32d5d0f7"]},"event_type":{"value":"Violence against civilians","status":"reported","flags":[],"rule":"event_type.note; one disinterested root","claims":["c-43c30afd32d5d0f7"]},"perpetrator":{"value":[],"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]},"target":{"value":[],"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]},"weapons":{"value":[],"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]},"outcome":{"value":[],"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]},"fatalities":{"value":null,"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]},"injured":{"value":null,"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]}},"cluster":null,"totals":[]}],"aggregates":[],"background":[],"assessments":[],"notices":[]}','2026-11-23T04:43:04.411604Z');
CREATE TABLE notes (
	id VARCHAR(24) NOT NULL, 
	author TEXT NOT NULL, 
	confidentiality VARCHAR(16) NOT NULL, 
	body TEXT NOT NULL, 
	recorded VARCHAR(32) NOT NULL, 
	CONSTRAINT pk_notes PRIMARY KEY (id)
);
INSERT INTO "notes" VALUES('n-b771281edb9c6504','Ana','confidential','{"author":"Ana","source":"a nurse","source_type":"medical","source_id":null,"heard":"2025-06-05","words":"Five civilians were killed at the market near Gao on Tuesday, she said.","confidentiality":"confidential","when":{"date":"2025-06-03","date_end":null,"precision":"day"},"place":{"name":"Gao","country":"ML","admin1":"Gao","lat":16.27167,"lon":-0.04472,"precision":"settlement","gazetteer_id":"geonames:2457163","span":null},"event":"Attack","about":null,"value":null}','2026-11-23T04:43:04.411604Z');
CREATE TABLE onrecord_schema (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT onrecord_schema_pkc PRIMARY KEY (version_num)
);
INSERT INTO "onrecord_schema" VALUES('0008');
CREATE TABLE readings (
	capture VARCHAR(24) NOT NULL, 
	engine VARCHAR(40) NOT NULL, 
	version VARCHAR(24) NOT NULL, 
	recorded VARCHAR(32) NOT NULL, 
	CONSTRAINT pk_readings PRIMARY KEY (capture, engine), 
	CONSTRAINT fk_readings_capture FOREIGN KEY(capture) REFERENCES captures (id), 
	CONSTRAINT fk_readings_version FOREIGN KEY(version) REFERENCES versions (id)
);
INSERT INTO "readings" VALUES('k-212e9f2e1bb6f334','rules-0.1.0','r-a41f314c9ca2a005','2026-11-23T04:42:49.603363Z');
INSERT INTO "readings" VALUES('k-9174d59d3427b3ae','rules-0.1.0','r-bedf68ff01f503c1','2026-11-23T04:42:50.987778Z');
INSERT INTO "readings" VALUES('k-9ce47ef7a30388a0','rules-0.1.0','r-9dbfcc73e2c7895d','2026-11-23T04:42:51.043240Z');
CREATE TABLE standings (
	decision VARCHAR(24) NOT NULL, 
	state VARCHAR(16) NOT NULL, 
	note TEXT NOT NULL, 
	incident VARCHAR(24), 
	CONSTRAINT pk_standings PRIMARY KEY (decision), 
	CONSTRAINT fk_standings_decision FOREIGN KEY(decision) REFERENCES decisions (id)
);
INSERT INTO "standings" VALUES('j-5e0338350713faf4','in_force','','i-0a8fa1896a577564');
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
INSERT INTO "versions" VALUES('r-a41f314c9ca2a005','d-582acb9f9884b55b','v-bf3e039151eaf4e3','2025-06-02',NULL,'Example Radio','Fighters overrun army post in Boulikessi',NULL,'en','{"id":"d-582acb9f9884b55b","url":null,"title":"Fighters overrun army post in Boulikessi","outlet":null,"section":null,"published":"2025-06-02","language":"en","text":"Fighters overrun army post in Boulikessi\n\nBAMAKO, 2 June 2025 (Example Radio) - Fighters of the JNIM group attacked an army post in Boulikessi, Mali, on Sunday and\n\nkilled 12 soldiers, a local official said. The Malian army has not confirmed the toll.\n\nJNIM claimed responsibility for the attack in a statement.","paragraphs":[[42,163],[165,251],[253,311]],"removed":[],"stated_sources":[],"links":[],"published_confidence":1.0,"agency":"Example Radio","dateline":{"place":"BAMAKO","date":"2025-06-02"},"retrieved":null,"capture":null,"version":"v-bf3e039151eaf4e3","notices":[],"kind":"news"}','2026-11-23T04:42:49.603363Z');
INSERT INTO "versions" VALUES('r-bedf68ff01f503c1','d-e379a5b27e98b890','v-516420e017eded0e','2025-06-03',NULL,'Example Daily','Twenty soldiers killed in JNIM attack on Boulikessi post, hospital says',NULL,'en','{"id":"d-e379a5b27e98b890","url":null,"title":"Twenty soldiers killed in JNIM attack on Boulikessi post, hospital says","outlet":null,"section":null,"published":"2025-06-03","language":"en","text":"Twenty soldiers killed in JNIM attack on Boulikessi post, hospital says\n\nMOPTI, 3 June 2025 (Example Daily) - JNIM fighters attacked an army post in Boulikessi, Mali, on 1 June and killed at least 20\n\nsoldiers, a hospital in Mopti said on Tuesday.","paragraphs":[[73,199],[201,247]],"removed":[],"stated_sources":[],"links":[],"published_confidence":1.0,"agency":"Example Daily","dateline":{"place":"MOPTI","date":"2025-06-03"},"retrieved":null,"capture":null,"version":"v-516420e017eded0e","notices":[],"kind":"news"}','2026-11-23T04:42:50.987778Z');
INSERT INTO "versions" VALUES('r-9dbfcc73e2c7895d','d-adefcb08d0abb030','v-d700fe4b927b5f29','2025-06-04',NULL,'Example Radio','Gunmen kill four at market near Gao',NULL,'en','{"id":"d-adefcb08d0abb030","url":null,"title":"Gunmen kill four at market near Gao","outlet":null,"section":null,"published":"2025-06-04","language":"en","text":"Gunmen kill four at market near Gao\n\nGAO, 4 June 2025 (Example Radio) - Unidentified gunmen killed four civilians at a market near Gao in Mali on Tuesday, residents\n\nsaid. Nobody claimed the attack.","paragraphs":[[37,164],[166,198]],"removed":[],"stated_sources":[],"links":[],"published_confidence":1.0,"agency":"Example Radio","dateline":{"place":"GAO","date":"2025-06-04"},"retrieved":null,"capture":null,"version":"v-d700fe4b927b5f29","notices":[],"kind":"news"}','2026-11-23T04:42:51.043240Z');
CREATE TABLE waiting (
	incident VARCHAR(24) NOT NULL, 
	points INTEGER NOT NULL, 
	CONSTRAINT pk_waiting PRIMARY KEY (incident)
);
CREATE TABLE watch_counts (
	name VARCHAR(40) NOT NULL, 
	label TEXT NOT NULL, 
	number INTEGER NOT NULL, 
	CONSTRAINT pk_watch_counts PRIMARY KEY (name, label)
);
CREATE TABLE watch_hosts (
	host TEXT NOT NULL, 
	free VARCHAR(32) NOT NULL, 
	changed VARCHAR(32) NOT NULL, 
	robots TEXT, 
	robots_asked VARCHAR(32), 
	CONSTRAINT pk_watch_hosts PRIMARY KEY (host)
);
INSERT INTO "watch_hosts" VALUES('radio.example','2026-11-23T04:43:08.120076Z','2026-11-23T04:43:08.120076Z',NULL,NULL);
CREATE TABLE watch_jobs (
	id VARCHAR(24) NOT NULL, 
	kind VARCHAR(8) NOT NULL, 
	source TEXT NOT NULL, 
	target TEXT NOT NULL, 
	host TEXT NOT NULL, 
	name VARCHAR(24), 
	mark TEXT NOT NULL, 
	state VARCHAR(8) NOT NULL, 
	rank INTEGER NOT NULL, 
	due VARCHAR(32) NOT NULL, 
	changed VARCHAR(32) NOT NULL, 
	tries INTEGER NOT NULL, 
	worker VARCHAR(40), 
	reason TEXT, 
	notes TEXT NOT NULL, 
	text TEXT, 
	document TEXT, 
	added VARCHAR(32) NOT NULL, 
	CONSTRAINT pk_watch_jobs PRIMARY KEY (id)
);
INSERT INTO "watch_jobs" VALUES('q-970a36c1ddce9521','source','Example Radio','https://radio.example/feed','radio.example',NULL,'','waiting',0,'2026-11-23T04:43:08.120076Z','2026-11-23T04:43:08.120076Z',0,NULL,NULL,'{}',NULL,NULL,'2026-11-23T04:43:08.120076Z');
CREATE TABLE watch_sources (
	name TEXT NOT NULL, 
	place TEXT NOT NULL, 
	active INTEGER NOT NULL, 
	interval FLOAT NOT NULL, 
	silent_after FLOAT NOT NULL, 
	added VARCHAR(32) NOT NULL, 
	asked VARCHAR(32), 
	answered VARCHAR(32), 
	spoke VARCHAR(32), 
	failures INTEGER NOT NULL, 
	listed INTEGER NOT NULL, 
	reason TEXT, 
	note TEXT, 
	etag TEXT, 
	modified TEXT, 
	cursor TEXT, 
	told VARCHAR(12), 
	CONSTRAINT pk_watch_sources PRIMARY KEY (name)
);
INSERT INTO "watch_sources" VALUES('Example Radio','https://radio.example/feed',1,900.0,86400.0,'2026-11-23T04:43:08.120076Z',NULL,NULL,NULL,0,0,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE watch_workers (
	id VARCHAR(40) NOT NULL, 
	machine TEXT NOT NULL, 
	pid INTEGER NOT NULL, 
	started VARCHAR(32) NOT NULL, 
	seen VARCHAR(32) NOT NULL, 
	CONSTRAINT pk_watch_workers PRIMARY KEY (id)
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
CREATE INDEX ix_notes_confidentiality ON notes (confidentiality);
CREATE INDEX ix_watch_jobs_host_state_rank_due ON watch_jobs (host, state, rank, due);
CREATE INDEX ix_watch_jobs_state_changed ON watch_jobs (state, changed);
CREATE INDEX ix_watch_jobs_name ON watch_jobs (name);
COMMIT;
