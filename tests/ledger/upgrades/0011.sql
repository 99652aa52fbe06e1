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
INSERT INTO "captures" VALUES('k-212e9f2e1bb6f334','118ec757bb976df2639b02c6296b01a2237c61eddbca51f8064773c25e076970','pages/1-fighters.txt',NULL,'text',311,'2026-11-23T04:44:06+00:00','2026-11-23T04:44:07.646534Z');
INSERT INTO "captures" VALUES('k-9174d59d3427b3ae','f4144c1f936268846d46d076dbd9e48eeb22ebada33dc22b380a22158d4255ce','pages/2-hospital.txt',NULL,'text',247,'2026-11-23T04:44:07+00:00','2026-11-23T04:44:09.213898Z');
INSERT INTO "captures" VALUES('k-9ce47ef7a30388a0','2e8170447285e3f46db819e5b1e912da56f7a5c2e2693149882a1a56dcce17bf','pages/3-gao.txt',NULL,'text',198,'2026-11-23T04:44:09+00:00','2026-11-23T04:44:09.241027Z');
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
INSERT INTO "decision_documents" VALUES('j-dd4a1970548433bf','d-582acb9f9884b55b');
INSERT INTO "decision_documents" VALUES('j-dd4a1970548433bf','d-e379a5b27e98b890');
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
INSERT INTO "decisions" VALUES('j-dd4a1970548433bf','accept','Ana','2026-11-23T04:44:14.300720Z',NULL,'{"id":"j-dd4a1970548433bf","kind":"accept","author":"Ana","time":"2026-11-23T04:44:14.300720Z","reason":"two residents confirmed it","groups":[[{"document":"d-582acb9f9884b55b","seed":"i-0a8fa1896a577564","date":"2025-06-01","place":"Boulikessi","quotes":["BAMAKO, 2 June 2025 (Example Radio) - Fighters of the JNIM group attacked an army post in Boulikessi, Mali, on Sunday and","Fighters overrun army post in Boulikessi","JNIM claimed responsibility for the attack in a statement","The Malian army has not confirmed the toll","killed 12 soldiers, a local official said"]},{"document":"d-e379a5b27e98b890","seed":"i-ea7a252eaa46e49f","date":"2025-06-01","place":"Boulikessi","quotes":["MOPTI, 3 June 2025 (Example Daily) - JNIM fighters attacked an army post in Boulikessi, Mali, on 1 June and killed at least 20","Twenty soldiers killed in JNIM attack on Boulikessi post, hospital says"]}]],"claims":[],"changes":[{"field":"place","before":"{\"admin1\":\"Mopti\",\"country\":\"ML\",\"gazetteer_id\":\"onrecord:boulikessi\",\"lat\":14.95,\"lon\":-1.3,\"name\":\"Boulikessi\",\"precision\":\"settlement\",\"span\":null}","after":"{\"admin1\":\"Mopti\",\"country\":\"ML\",\"gazetteer_id\":\"onrecord:boulikessi\",\"lat\":14.95,\"lon\":-1.3,\"name\":\"Boulikessi\",\"precision\":\"settlement\",\"span\":null}","told":["{\"admin1\":\"Mopti\",\"country\":\"ML\",\"gazetteer_id\":\"onrecord:boulikessi\",\"lat\":14.95,\"lon\":-1.3,\"name\":\"Boulikessi\",\"precision\":\"settlement\",\"span\":null}"]}],"undoes":null}','2026-11-23T04:44:14.300720Z');
CREATE TABLE documents (
	id VARCHAR(24) NOT NULL, 
	recorded VARCHAR(32) NOT NULL, 
	CONSTRAINT pk_documents PRIMARY KEY (id)
);
INSERT INTO "documents" VALUES('d-582acb9f9884b55b','2026-11-23T04:44:07.646534Z');
INSERT INTO "documents" VALUES('d-e379a5b27e98b890','2026-11-23T04:44:09.213898Z');
INSERT INTO "documents" VALUES('d-adefcb08d0abb030','2026-11-23T04:44:09.241027Z');
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
INSERT INTO "drafts" VALUES('t-a2c3874a218652e0','x-c92b979ed634b1ae','d-582acb9f9884b55b','i-0a8fa1896a577564','{"id":"t-a2c3874a218652e0","seed":"i-0a8fa1896a577564","document":"d-582acb9f9884b55b","first":"2025-06-01","last":"2025-06-01","precision":"day","dated":true,"place":{"name":"Boulikessi","country":"ML","admin1":"Mopti","lat":14.95,"lon":-1.3,"precision":"settlement","gazetteer_id":"onrecord:boulikessi","span":null},"acted":["jnim"],"hit":["fama"],"acted_kinds":["armed_group"],"hit_kinds":["site","state_forces"],"event_type":"Battles","sub_event_type":"Non-state actor overtakes territory","killed":{"low":12,"high":12,"best":12},"signature":"1:AAAALwfDvYIU3Q6LFWTPyxcvaogXzf1DGLSUoSdh6m4ovF+WLVP1BC24iPU/ZQWJQCtZYUBTgI1KDnkaUgjZmFLJN1pX9hojYJdlx2CtF51hevIUYc1uim66AVtvAJdcdTYyInagPjZ85qk6gs6gU4PfEcSIecdFlVmKUZbdeISeacb2oxlNK6TFF/ipzUy0rm4u0LKJ6HK0OuVQu3RjvL2yhwPDIp4h0VDKm+rVhLfuAT8e8OjM8PTNzJb5MUzA","published":"2025-06-02","weapons":[],"injured":null,"terms":"AjrC95DCEJbsQeBR8AWopXDuaU6auHbcBbuyi9ai_EmHcqCLr39sKrts5wNtyEbzF74EY4UO5M69bD","names":"BIhP9SRWbXOAcqddLqizojIkkSrnoqs6Vz1W","headline":"AjrDCEWopr39ts5","quotes":"","ages":[],"addresses":[],"whole":false}','{"id":"i1","date":"2025-06-01","date_end":null,"date_precision":"day","place":{"name":"Boulikessi","country":"ML","admin1":"Mopti","lat":14.95,"lon":-1.3,"precision":"settlement","gazetteer_id":"onrecord:boulikessi","span":[132,142]},"event_type":"Battles","sub_event_type":"Non-state actor overtakes territory","perpetrator":[{"name":"JNIM","actor_id":"jnim","kind":"armed_group","span":[96,100]}],"target":[{"name":"Malian army","actor_id":"fama","kind":"state_forces","span":[175,183]},{"name":"army post","actor_id":null,"kind":"site","span":[119,128]}],"weapons":[],"outcome":[{"kind":"overran","span":[9,16]}],"fatalities":{"low":12,"high":12,"best":12},"injured":null,"tolls":[{"harm":"killed","group":"state_forces","low":12,"best":12,"high":12,"hedge":null,"status":"reported","claims":["c-f894ae585fd410af"]}],"status":"reported","claims":[],"fields":{"date":{"value":"2025-06-01","status":"reported","flags":[],"rule":"date.weekday; the outlet''s own voice, no source named","claims":["c-4462f027f324f404"]},"place":{"value":{"name":"Boulikessi","country":"ML","admin1":"Mopti","lat":14.95,"lon":-1.3,"precision":"settlement","gazetteer_id":"onrecord:boulikessi","span":[132,142]},"status":"reported","flags":[],"rule":"the outlet''s own voice, no source named","claims":["c-4462f027f324f404"]},"event_type":{"value":"Battles","status":"reported","flags":["not_confirmed: The Malian army has not confirmed the toll"],"rule":"one disinterested root","claims":["c-7106384462a9aa27","c-4462f027f324f404","c-f894ae585fd410af","c-aeab4c5beedbc420","c-e064dfa413838822"]},"perpetrator":{"value":[{"name":"JNIM","actor_id":"jnim","kind":"armed_group","span":[96,100]}],"status":"claimed","flags":[],"rule":"only interested roots","claims":["c-e064dfa413838822"]},"target":{"value":[{"name":"Malian army","actor_id":"fama","kind":"state_forces","span":[175,183]},{"name":"army post","actor_id":null,"kind":"site","span":[119,128]}],"status":"reported","flags":[],"rule":"one disinterested root","claims":["c-4462f027f324f404","c-f894ae585fd410af"]},"weapons":{"value":[],"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]},"outcome":{"value":[{"kind":"overran","span":[9,16]}],"status":"reported","flags":[],"rule":"the outlet''s own voice, no source named","claims":["c-7106384462a9aa27"]},"fatalities":{"value":{"low":12,"high":12,"best":12},"status":"reported","flags":["not_confirmed: The Malian army has not confirmed the toll"],"rule":"one disinterested root","claims":["c-f894ae585fd410af","c-aeab4c5beedbc420"]},"injured":{"value":null,"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]}},"cluster":null,"totals":[{"harm":"killed","claimant":"local official","low":12,"best":12,"high":12,"groups":["state_forces"],"claims":["c-f894ae585fd410af"]}]}','2026-11-23T04:44:07.646534Z');
INSERT INTO "drafts" VALUES('t-ed381b43efb4c4a3','x-df82d9f56d2590d3','d-e379a5b27e98b890','i-ea7a252eaa46e49f','{"id":"t-ed381b43efb4c4a3","seed":"i-ea7a252eaa46e49f","document":"d-e379a5b27e98b890","first":"2025-06-01","last":"2025-06-01","precision":"day","dated":true,"place":{"name":"Boulikessi","country":"ML","admin1":"Mopti","lat":14.95,"lon":-1.3,"precision":"settlement","gazetteer_id":"onrecord:boulikessi","span":null},"acted":["jnim"],"hit":["fama"],"acted_kinds":["armed_group"],"hit_kinds":["site","state_forces"],"event_type":"Battles","sub_event_type":"Armed clash","killed":{"low":20,"high":20,"best":20},"signature":"1:AAAAKAXWWloNEeCPD9cGoRcpcVgXL2qIGLSUoSJnQ3QnrP8mKLxfli14cvovG1/TMnh8NzK8COhAK1lhSxd/pVLJN1pb5S+bYK0XnWTv3g1ugRRXbwCXXHBuif9x0aqfejofpXpi+JicVuw4n8GJqaPqWhKkWOD/rYTkIa6u0hS3cxtfxLbx18dHNl/dfVee6LKvGOr2oiPsqXT78ZfU5PsRZZE=","published":"2025-06-03","weapons":[],"injured":null,"terms":"DCEJbsJiqQoLRrhR8AWopXDuauHbuyjHdjp2r39sKrts54UO5M67B27wm9bD","names":"HzrOUpP9SRWbSQzXOAm4enoq8uP","headline":"JbsJiqQoLRrhR8AWopsKrts59bD","quotes":"","ages":[],"addresses":[],"whole":false}','{"id":"i1","date":"2025-06-01","date_end":null,"date_precision":"day","place":{"name":"Boulikessi","country":"ML","admin1":"Mopti","lat":14.95,"lon":-1.3,"precision":"settlement","gazetteer_id":"onrecord:boulikessi","span":[149,159]},"event_type":"Battles","sub_event_type":"Armed clash","perpetrator":[{"name":"JNIM","actor_id":"jnim","kind":"armed_group","span":[110,114]}],"target":[{"name":"post","actor_id":null,"kind":"site","span":[52,56]},{"name":"Malian army","actor_id":"fama","kind":"state_forces","span":[7,15]},{"name":"army post","actor_id":null,"kind":"site","span":[136,145]}],"weapons":[],"outcome":[],"fatalities":{"low":20,"high":20,"best":20},"injured":null,"tolls":[{"harm":"killed","group":"state_forces","low":20,"best":20,"high":20,"hedge":null,"status":"reported","claims":["c-366fb3350bdc3eeb"]},{"harm":"killed","group":"unknown","low":20,"best":20,"high":null,"hedge":"at least","status":"reported","claims":["c-ac298d0e40cb3bb2"]}],"status":"reported","claims":[],"fields":{"date":{"value":"2025-06-01","status":"reported","flags":[],"rule":"date.day_month; one disinterested root","claims":["c-ac298d0e40cb3bb2"]},"place":{"value":{"name":"Boulikessi","country":"ML","admin1":"Mopti","lat":14.95,"lon":-1.3,"precision":"settlement","gazetteer_id":"onrecord:boulikessi","span":[149,159]},"status":"reported","flags":[],"rule":"one disinterested root","claims":["c-ac298d0e40cb3bb2"]},"event_type":{"value":"Battles","status":"reported","flags":[],"rule":"one disinterested root","claims":["c-366fb3350bdc3eeb","c-ac298d0e40cb3bb2"]},"perpetrator":{"value":[{"name":"JNIM","actor_id":"jnim","kind":"armed_group","span":[110,114]}],"status":"reported","flags":[],"rule":"one disinterested root","claims":["c-ac298d0e40cb3bb2"]},"target":{"value":[{"name":"post","actor_id":null,"kind":"site","span":[52,56]},{"name":"Malian army","actor_id":"fama","kind":"state_forces","span":[7,15]},{"name":"army post","actor_id":null,"kind":"site","span":[136,145]}],"status":"reported","flags":[],"rule":"one disinterested root","claims":["c-366fb3350bdc3eeb","c-ac298d0e40cb3bb2"]},"weapons":{"value":[],"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]},"outcome":{"value":[],"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]},"fatalities":{"value":{"low":20,"high":20,"best":20},"status":"reported","flags":[],"rule":"one disinterested root","claims":["c-366fb3350bdc3eeb","c-ac298d0e40cb3bb2"]},"injured":{"value":null,"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]}},"cluster":null,"totals":[{"harm":"killed","claimant":"hospital","low":20,"best":20,"high":20,"groups":["state_forces"],"claims":["c-366fb3350bdc3eeb"]}]}','2026-11-23T04:44:09.213898Z');
INSERT INTO "drafts" VALUES('t-93b6843ff3f39002','x-bc8c04500099bd04','d-adefcb08d0abb030','i-bf2eeb6e5d1bb1d0','{"id":"t-93b6843ff3f39002","seed":"i-bf2eeb6e5d1bb1d0","document":"d-adefcb08d0abb030","first":"2025-06-03","last":"2025-06-03","precision":"day","dated":true,"place":{"name":"Gao","country":"ML","admin1":"Gao","lat":16.27167,"lon":-0.04472,"precision":"near","gazetteer_id":"geonames:2457163","span":null},"acted":[],"hit":[],"acted_kinds":[],"hit_kinds":["civilians","site"],"event_type":"Violence against civilians","sub_event_type":"Attack","killed":{"low":4,"high":4,"best":4},"signature":"1:AAAAHgMuvygH7L1gC0FL8g+impQjP2RlPX0qOz3H3MJAK1lhR/aRkUmSoEdbp5jCY3BQVGPW8qdxukY2fKua137WRpWKvNOgjzv+EZmE70egID26pCOn26S6VHGw0lEyyD8B79e1dUDjoARj6cdTGewvEZr3pnjU+TFMwA==","published":"2025-06-04","weapons":[],"injured":null,"terms":"BylEzIJbsR8AXDuYrLa6ybuydkwjYtkMFpe7qCLvHf4EY4UO5M67B28nB","names":"A9sKieP9SXOAdLqm4enoqoc3z1W7Ml","headline":"BylEzIa6ydkwkMFvHf","quotes":"","ages":[],"addresses":[],"whole":false}','{"id":"i1","date":"2025-06-03","date_end":null,"date_precision":"day","place":{"name":"Gao","country":"ML","admin1":"Gao","lat":16.27167,"lon":-0.04472,"precision":"near","gazetteer_id":"geonames:2457163","span":[131,134]},"event_type":"Violence against civilians","sub_event_type":"Attack","perpetrator":[],"target":[{"name":"market","actor_id":null,"kind":"site","span":[119,125]},{"name":"civilians","actor_id":null,"kind":"civilians","span":[104,113]},{"name":"residents","actor_id":null,"kind":"civilians","span":[155,164]}],"weapons":[],"outcome":[],"fatalities":{"low":4,"high":4,"best":4},"injured":null,"tolls":[{"harm":"killed","group":"unknown","low":4,"best":4,"high":4,"hedge":null,"status":"reported","claims":["c-2cdfc6093e359697"]},{"harm":"killed","group":"civilians","low":4,"best":4,"high":4,"hedge":null,"status":"reported","claims":["c-371babd377da85b2"]}],"status":"reported","claims":[],"fields":{"date":{"value":"2025-06-03","status":"reported","flags":[],"rule":"date.weekday; the outlet''s own voice, no source named","claims":["c-371babd377da85b2"]},"place":{"value":{"name":"Gao","country":"ML","admin1":"Gao","lat":16.27167,"lon":-0.04472,"precision":"near","gazetteer_id":"geonames:2457163","span":[131,134]},"status":"reported","flags":[],"rule":"the outlet''s own voice, no source named","claims":["c-371babd377da85b2"]},"event_type":{"value":"Violence against civilians","status":"reported","flags":["no_claim: Nobody claimed the attack"],"rule":"the outlet''s own voice, no source named","claims":["c-2cdfc6093e359697","c-371babd377da85b2","c-a45c85055f6f2990"]},"perpetrator":{"value":[],"status":"unconfirmed","flags":["no_claim: Nobody claimed the attack"],"rule":"nobody asserts it","claims":["c-a45c85055f6f2990"]},"target":{"value":[{"name":"market","actor_id":null,"kind":"site","span":[119,125]},{"name":"civilians","actor_id":null,"kind":"civilians","span":[104,113]},{"name":"residents","actor_id":null,"kind":"civilians","span":[155,164]}],"status":"reported","flags":[],"rule":"the outlet''s own voice, no source named","claims":["c-371babd377da85b2"]},"weapons":{"value":[],"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]},"outcome":{"value":[],"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]},"fatalities":{"value":{"low":4,"high":4,"best":4},"status":"reported","flags":[],"rule":"the outlet''s own voice, no source named","claims":["c-2cdfc6093e359697","c-371babd377da85b2"]},"injured":{"value":null,"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]}},"cluster":null,"totals":[{"harm":"killed","claimant":"outlet","low":4,"best":4,"high":4,"groups":["civilians","unknown"],"claims":["c-2cdfc6093e359697","c-371babd377da85b2"]}]}','2026-11-23T04:44:09.241027Z');
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
INSERT INTO "edges" VALUES('t-a2c3874a218652e0','t-ed381b43efb4c4a3','weighed/1',1.0,'["same place Boulikessi","same day 2025-06-01","same actor jnim","same target fama","both Battles","killed 12, a later report 20","alike in words and names (0.95)"]','2026-11-23T04:44:09.254470Z');
CREATE TABLE extractions (
	id VARCHAR(24) NOT NULL, 
	version VARCHAR(24) NOT NULL, 
	engine VARCHAR(40) NOT NULL, 
	asides TEXT NOT NULL, 
	recorded VARCHAR(32) NOT NULL, 
	CONSTRAINT pk_extractions PRIMARY KEY (id), 
	CONSTRAINT fk_extractions_version FOREIGN KEY(version) REFERENCES versions (id)
);
INSERT INTO "extractions" VALUES('x-c92b979ed634b1ae','r-a41f314c9ca2a005','rules-0.1.0','[[],[],[]]','2026-11-23T04:44:07.646534Z');
INSERT INTO "extractions" VALUES('x-df82d9f56d2590d3','r-bedf68ff01f503c1','rules-0.1.0','[[],[],[]]','2026-11-23T04:44:09.213898Z');
INSERT INTO "extractions" VALUES('x-bc8c04500099bd04','r-9dbfcc73e2c7895d','rules-0.1.0','[[],[],[]]','2026-11-23T04:44:09.241027Z');
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
','2026-11-23T04:44:09.254470Z','2026-11-23T04:44:09.254470Z',X'7801ED594D6FDB4610FD2B042F6D01CA254552B274CBA10D50342D50A43DD4088425B99437A6B8EA7269D735F4DFFB66F9298B92A9384DE2223789FB351CBE7933F3F6C12EE26BBE61F6D296B9E2B154C985C86391F05C7FEFD98E2D120C8949944E398F663C4CBC28F21217238A27022B74612FAFDE3976C234C7D4A93B0D27EE6CE2FA9842CF563CC716799965F5FF2D168942C81CB313768F69DB8CC558FB60E76C437BBC66124F6359E65ADDE3FF9B9FF197251B917BED68C6B4BDF46617D3B9379B3B7646DB4DDC0B3708E653ECD83B23E74C61FD9AFDC3B5E65CADCC2BADB9A4D38AE53408B105595B6C1936B9F27CCFF1FC805E49C6E5068E2043272CE1691CB99789CBA2C8F55D7BE7D8FC16A32B7DBF25ABFF1032E379CC2DB666222FB4158B5B91099617B47719ADF666BFD29AC53718D972B5E55A312D55E548CDD49AE3CCABD61F1BA66EF0043E8831CBD85FF9F346906FED42C0F59DFDDEC2F1A6E108FBDB03FA961E39A33FA571941B389EE79F7390E2858116B9E48C83C2D0F16623BE084CB9E36C2BE172834959EA5812A408A029D32C135A700C3E003077F63270EC6BB1BE363F225EC0E9C10E90CFDF97007703DA42335D620D00BF954A63007B099E25669F0AF60FF62DCB4A42C11EFE0797666C5D9BA7CA8C96E86B6EC1D28CEB6F0A4BDEE5D6AD143177AC5C5A852C15104548A563E38C890D2DB6E3893FF7221625FE7C9EB0CB309ADA784563048D1FB1A701B4D96200D2D8E2F4113BCC4810BE094F561142B3822185A66299AE1FC0856D44D76E6991F66242FBF37FBA97E7B34F06AF3E9376503F4DC043515C87A29DCB95C1FDD2FA454632B9B7CC3F9E58149AAC626A20FF59F13A8D93349EB90B9FFBE162B69853381F06313D6441185F866E18A6B374BA58B84722FBE4EB9EF9299E63DC684EE827BAF6AB1133B7B156E6B1CC53A12AB64B3FECF3E4D5276445C1952E2C4189B3CF6AE3DC6B4A9A3AFF8FA4CBC38DC7BAA649F99D57DAE0FF9AFBC7E7FE1647FD4CFD49D3EDD79AADADA2CFA8D9CE24ABC3CA676C9CB5C56117684FD34F47FC279905D30ECBAF7359E4DDD837692BDB17FF26FB65795B2F9EA8CFFFCB301F970807BFF5C99EE24C888F34632C5ADA8EA6454B55B8B79E1C4EBC1F807C2C79BA3FD839F6866F22AEAA56A5F10D5AA1819E04618589955C703B49E6AE9BF2205A4CE75188EA08B93D512CA5165D4F167E34BB0CFC34F5537FE1BA530C2ACE8A7E3B8826ABED5AD6E8D6495EF8E16FB6D966DCFA8D258284072DD08BE1F9EB3247F76FDD882CB3523462A804AD2A1D5BA42958552F53AAACD9715B469928AEA975ECFAC0C05841C24AF37C36F1BCC9D47FEB06CB2058BA8B8B6908D5C2FD13134DF943DA8B60D8356559C1E91BB7E5CB43A5C7C49321805073C88C5A517593B45FFDACD128DA815B01C9A70501540B985C574C58065CE0D12AE19A89F6ED5884D598D60BD89AF206FBE9B592E516D3CBFC2647538B5DAF99DA54870200F0D21A875626FC554A231E8DF338AC5330C485FE42F2871F1ABF6992626A65C2757CD23FAAEEB97E589D14977CEF7F114B23DE349A57DF67A413D5ABAEA1E898B6BA56A85A3FD6DA4FFD9FBE15CFD722277752B7403A47DD3554532E34CF327ABA5512ED3BF4A1A66BC64429C9BFBC86A3AAE1F85478D467D7A67E54382AFE1E021FE196FCB0735AF81DA4E00E6A7883D63B5F00FCFABAD50800BEFAD5B102EBA732E7162939D6B77BE4F09D35B17ECF8D8225200125D6BAA308FC3324D11E4874C11E13862572EB0D64284BE6D6DB921710401DABAF8AD5E0F6A1691A7443F73A8037062B39EC2BC09FC9B747017ED0CB7D0480EF27D9471CDB6A10E0868669810BD232454D132DDB56A434C8A0C7F50BC3EAC49B1E09E415B6164019524E9F3A69D45BCC9F62CFAB6A9E4BF33E19853632CD0BA54FF88A28BE2A7ACC25C463AAAFB3CB1EE7E065F7930C09D49A031B86984D8D80AFC89402211951F66AA88CC2E1A87DB00EFCFC23F68C858ACB0C372355954138C0750B6CD3AAE4F8F738E31DB1094A0D2A09CA0CB5ED8315DCFE0BEC4C97A325254292AA2B5AB6A9CE322A775339B44C0A73A1E518E11ED39F5F651DF4167BA1649216BC34ACCE7D6091B59FA49F4AE9472A818A32605A57A91925144F209AE1FA02D451DD3DC1AF149928E31291AF316E7E9A6A841B6DBE93EFA966691C52DF81F46E45B0EEE0F2A3AD46875C44203FF75A23CD245D7E750DD4D0A967EF7ADACC1D61F618F2BA9AF5B3E0EE2316F7FF57DC1DB8E8CBC4DDA199BBA667A79696F80F86CB382E95B971ECDA461FC16C827A7594EF3256E8E3A3D565FE889EB3DCD21D66DDB39EE84D59B19269D311E14FCFAEAA20B913FA1ACD387ABD2EA740CDDF6F6791CD24EE618799FF380FF5A2DFACC7CD0CCA6B51586B813B78F8CA240DDA1599ADBB766F02191967F72F97298FCE','Gao','Gao',16.27167,-0.04472,'near',4,1);
INSERT INTO "incidents" VALUES('i-0a8fa1896a577564','2025-06-01','2025-06-01','ML','Battles','Non-state actor overtakes territory','corroborated','
army post
fama
jnim
malian army
post
','2026-11-23T04:44:09.254470Z','2026-11-23T04:44:09.254470Z',X'7801ED5B596FE3C811FE2B0DBE6417901C9E3AFC36836481DD647683649E3218084DB229714C930A0F7B9D81FF7BBEEA6EDE9445D99ED9D945DEA426D947D55777F567A3080EE2961BD74696E622C8F2F02A4E83381469F967CB5818718847F1D2E49B885B9BED8A7BEBB5B772F12417618C2FCAC2B8FE8037045F73DBB305E7EE4AB8DBC8F8B830425E0A7C6E9BB6B734574B9326A4B19D48316D5A2589FE7FC44471116729DE0EF9035E3B263CC0B79F8D94DFD21C6FB32A896F4451C4781864555AE60F187EF777FCE5E16D9C5AF42F3B96F43CE1A5716DB9575B0FBF69D2A575E560CECE2A8528CB44DCE298787FCFFF8BBF42E43B79DC9A12D77E77D1E2C831D307CBB117966BD3E9B2A0921360CF4B6F63F3C0DF46DBCDC6F53DCF371E1786B8C3F4BBF2E1280FC069C102AB1595BFEB3DFA394B974509BA301E9459CEB23B91971C8765A5C8F318439222223F8A32E7F88B6D3484F9E9E71FDF110DE84BB5FD4F697C8B919B98886CF0FC5684BB7D9E55475A5B1D62BB5A58A679FE0C78A3E4F95E809CED8AEF7812F3946162DA5667E1880348CDC2F244BB28CB03756A4DBEB5B7B036CEF9A517CD09692176CC0AE254BB9A428F3E64110368CDE92C6BBBB0ECCDF935F0C6BDE0C72C250CE34F5695414670C361F5CCC48B1C8C6F26C7D4AB593347BC04A1CA18A7078C93ECDEB8B6CD857188F7871AFBBEC0A130FA08394B3F5590A8FA0911AFC287807A9E677E06B6E3E1C2886291847242255B9F8D3B9E5484AF9E909DFC3CE17B7DD6BC4AE4670C3011470824B0CA4208610AD0615F2264799641BA216E098F6FE9332358BAEECA8E4C7B1D39B61BB926298260C9037BBB094DE19A81EFF8BE4DB22FF7451F9DD8622D3D72DE09F9817C2D85B3DE72CFB7D762BBF1375B93E67DC6661E895F50302104C187D650D021AD91F3A4D403E041A373344D1B04FE1E95CF370981DF35457F43C41A9F9661E8726BBB363D77E33A8E1F41F0C608EE9A9556EEDEB6A6E7945AD17AC148B3721764691493D5B866EF0F8275D43D3BF082E115D6BCC24ABC51664942A2F94C95B2B6CC95B321C5C2B79CDB6BA95226F54CB4D9BA5C781B2F0A5DCBE44403281FC17D37F07C21423F706D530E0A73E58611772D67E36C36B62D079DD52AF21DC733FD307084F0D5E7F374574BC3733018E8A8AF72BA8F8F3097B52538B9D573EA74267D66ABD3AEC3D26CAFF523BEB4E7D268C05C1CB35CDBCF9101CC523161F6081A1DAB3709A77956EFEB9DF71C30E758D499079D0B81DA799CE07E47AD80D8AD5F67FC1EBDC8066A43776D0437FB35FCAD493D38537AA73CB316A37F28AE9C138881A69E6772BAAAB6A5DB25E189672FBC510831D2CDA4D175ECFB22A6AC17968783D6B440A430E1577716BB3CDA72104CBA33D6E8EC423BFDA3430F383213D273B55113EBB5EA080B36B25BA58D5B038D148D4437451C163E305E1408CF0B16533CDA18094C348E7828A6AC09FFEC38E7E3DCE335D16B7BBC5708631BF23C6945C90DC4FA8928FF54B0EC3E6577591C88059C4556641552008CB04C116C4331B86E23DF689A8AAF708A735CC0C24F6FACE3604D70F54920CF66603F63D004A1E752074F71E8551CFA592ED2A44D9AF4CD674AF59440E93C8A65D77914FAA5B22896FD785ED8066C9EB7E7AEC61F257228A5D349E30C70F6242E200033493157033449A44603A85447839057537120E4F98C0A18722B6E7D91AB34504D1B698246F952B01B2FAA14F0DDD28F1C613A5BCBB3048F5CE1407184398F902D33CA25B70367B376B96D6D56C83853C4970B5EA8341E12DA592E987565D27801ADC3645E87F59238721C9966D64F9BD1DBD215653A892ADF535E2CD38EA99F9507D6C6583771922057062032CE90781639539A125363034801DE08F87CEC1EA9F582F134949AB060DF99484F7F4F61B3D29B4D5A6A2FD28052DB7FFD95DF1E13C1FEC9C338C34C650CF58AF11F9040C42A50B3949AAC542256E6476999DE29AB3CA9A73D567E121707CA30B6A9420A8B55D2BF1E5F2D2D6B693BEF4DF7DA75AFCDED95EDB9EEDAFC375E94C691B28431C7AC114F0A414AB1C7D511DEFB5CF5AC150274615A6B815C9C4929DB96AB22743696EF3A224238EF7262F91F98AB7FE17142E9F39AABEFEF41D90718CB248C89B91A56E02885C90C191C1EDCB0ACCB60C9F3053B64C53146AA9915FC81B2B5E798AE084B959E6732BDAB443FAB02D18429D70695A3C082DA92740DB0396964315657459A0777316A508DB64AA9F663684F0B9F41816168178A1264ABDFE33EBE5693CBACBD3618F563607D8F59D49CFFA932598ABA4078B0668EE9A1DF65B5CAC50F884049251D5D4531172ED5509483A307D57241257AFFA1936411A82EAD7529412527FDD581C754626A1CFF863ABA86A4FF933910E93E4E8948947423B6EBE49B7AE5AA144942A347140FB81FA30ED1E4BD29AB8FEF84562FB9562F3D399ED0CE7A6DBDD57320BB48B3E4E213EA888446A203291559869B2E365056E66B802A08AA3C872A2625A55D31C5A5495CBD7DF3EECDDF7E59309BFD5421A14456857DD7D3E0DFB3256BD117C9C4A9146D599AD3020E43A22B6B130A7D2153B10B5202FFAA52325EB026D89D06AA0B574822D55AA1D639802A1E62F8FF607DB9193C09D62967B2056B920550D15914C501D9CFB126942FEC3A2FBC402376028906BC93AEB32A0B5FCB1858B4B5DA039200B5301A93786FBC9EC66249F7A777481824C871834F6B856ABC04A86DAE4600A5A7AA2EDC53A71FAC8DB7B04D8B6C4EA3533F40BC30483994672AD61137B4821D30A1931679862A863DBEAAC510051559BF3EAD8F475BFA1615F2543CD762BC9FA71A9AFA5BB2425CB6324C41BB1F9A0C0C7E3F8C05A66ADB3F85F427D4F405F5AC06B7B6B9A971EB8D7D007A6A7B23370010C5B84D1AB78B5BDB5DD82E81F91C6EEB2C78307409FA34D6B06D48FB32C0A2BAB7EB150041E8D380D5E1D0B708D3A92A460B535D771AE2133AAFD3283305D199FE28BA27A8A524D66E57A3819FC0A57404E486A8EDA2F73D43078D7416740880888033884759372F69F36F7BB0FA52BD3AD6044CF114E3843C998EAB5D58FACAF6D603987AC0EE46BE7CC66F3574983C82A9A6B1C66797B42F83A8A451B1EB93E84998EA1D7E8B309DCAFEB430ADE33A9C6E08550035863B81272F80E994EA9C4C6F3DDB4978BD985663BC8EC5D6D6C87F30554DA58F6EE078455E424705AFD68BF51C05AC847584EB0E536ADDAB79F1325C5FE62B7476D1C3F544FAE5B2B0EDA2DCC0494F7854186F11ACC27594092650DDB8585F1AD48AB735ACABF42645C5021B9A727B0D5EB204C945DA709D4478F7CB3FDEFFB860CE54AC27F33A14EB49951ED5B93AA5BCE78677969A999285DAD1AE77A1928A5A1CD6B5C6B7B6DB9140E02186870A5FC3BA71A5D5FF73DEC809616818A64541FF7F95F4C43709715053F544528E46E6288659145DB1ED45FE404E9F40D4ED593759EA4C2AD8C7D1EAAB1B143F4C35146371C80DBE830CFD40E213E7419570FC95B9580200BAA2916AAFFF0E5DC7139B2263C2D1AEDC649D269B31FB27789435114901ED064E96AA6B15D97AFEDD839779255EF3DC7ABEE1B1677BCC979DBB03507DF6CE487DF0C64E77CF5DF367C0F091F29ECDF013073FBD9F1EB347EB0EE1DA61B676A6F4814F3B797D847F25469FDE4EEFBC13B9CD93E01E05E5FAE4A3713DC3207FD027C309BE8FF6F352BECFDCDCC544C1BEA8D35315F394AD44973C55BFA08D6A6B2A23933693845609D9000F7DF9F2D49B2C84F76BBFBDE4947493A11D83E517CCC5F51DAA9EFB35E2A43217D8D1882520D3B0C6217B77F16E9D2AE27B5403E87E00F51BD0FB619CEEF11C1BA0DE7F223A0A8D744D4675B54F959389C79374BFC8D11B3420C85B0CDDE24A4BF7D78D689E20F584D2D2758D8ED67B82C8398F0B49C296CA53B0E9535E3241D65ABA7427E7885C9E864A753B40DDA340F4C2A7EA3E47A78B46C5B2EA5AC5887098B0AEE89C6A508D928CAE027562B6A955CECDF2F42E1E0941A764BDF59CCF89F94BE0A69C4F2DE85D77BC85DD2B061C5F1073E704FB99F0D22EFC19808D48F49B006CBC8BC7BAB7855A3F9469916EE5E48587FA4A5B1088230564BC2A0F2402C69B942E9E95B1BC2A88EA40BF8D0137011DD35CDBB28D41F514E09BF23EA3549BBCEA58746E34C8BE3E9224AAAEC6A9B265981D99511AC12F6405D23D5DEB82559317B230ACEE0E512F10F275F45EDB88B160EA9662A47CF7C1033A7F2383F88DCA5E4673D76A255385C85EDF06DDA39468DA4D2A772ABE260859A79F5E248BD551D91AD934D2A76AAF390499E32CAAEBD8F8D3D997C2E77D5C1ED0EB8138BB894FE89A49BF9F841C0C74324C7B1827F5AB5A40EB39751F85DA21CA0382E6B860FB18D7304111E9A1D0D4C36A57ADC6D0A7F7F83F6FB7BEFB','Boulikessi','Mopti',14.95,-1.3,'settlement',20,2);
CREATE TABLE linkers (
	version VARCHAR(40) NOT NULL, 
	CONSTRAINT pk_linkers PRIMARY KEY (version)
);
INSERT INTO "linkers" VALUES('weighed/1');
CREATE TABLE members (
	draft VARCHAR(24) NOT NULL, 
	incident VARCHAR(24) NOT NULL, 
	CONSTRAINT pk_members PRIMARY KEY (draft), 
	CONSTRAINT fk_members_draft FOREIGN KEY(draft) REFERENCES drafts (id)
);
INSERT INTO "members" VALUES('t-93b6843ff3f39002','i-bf2eeb6e5d1bb1d0');
INSERT INTO "members" VALUES('t-a2c3874a218652e0','i-0a8fa1896a577564');
INSERT INTO "members" VALUES('t-ed381b43efb4c4a3','i-0a8fa1896a577564');
CREATE TABLE memberships (
	seq INTEGER NOT NULL, 
	draft VARCHAR(24) NOT NULL, 
	incident VARCHAR(24), 
	recorded VARCHAR(32) NOT NULL, 
	CONSTRAINT pk_memberships PRIMARY KEY (seq), 
	CONSTRAINT fk_memberships_draft FOREIGN KEY(draft) REFERENCES drafts (id)
);
INSERT INTO "memberships" VALUES(1,'t-93b6843ff3f39002','i-bf2eeb6e5d1bb1d0','2026-11-23T04:44:09.254470Z');
INSERT INTO "memberships" VALUES(2,'t-a2c3874a218652e0','i-0a8fa1896a577564','2026-11-23T04:44:09.254470Z');
INSERT INTO "memberships" VALUES(3,'t-ed381b43efb4c4a3','i-0a8fa1896a577564','2026-11-23T04:44:09.254470Z');
CREATE TABLE note_sheets (
	note VARCHAR(24) NOT NULL, 
	engine VARCHAR(40) NOT NULL, 
	sheet TEXT NOT NULL, 
	recorded VARCHAR(32) NOT NULL, 
	CONSTRAINT pk_note_sheets PRIMARY KEY (note, engine), 
	CONSTRAINT fk_note_sheets_note FOREIGN KEY(note) REFERENCES notes (id)
);
INSERT INTO "note_sheets" VALUES('n-b771281edb9c6504','rules-0.1.0','{"schema":"onrecord.report/1","report":{"id":"d-da201c1e179dbf55","url":"urn:onrecord:note:n-b771281edb9c6504","title":null,"outlet":"field note","section":null,"published":"2025-06-05","language":"en","text":"Five civilians were killed at the market near Gao on Tuesday, she said.","paragraphs":[[0,71]],"removed":[],"stated_sources":[],"links":[],"published_confidence":1.0,"agency":null,"dateline":null,"retrieved":null,"capture":"b771281edb9c6504e0d73321f77a4e118f4abe19d02841ccf25b4ae52ae65b75","version":"v-90494f6aeca35526","notices":[],"kind":"note"},"incidents":[{"id":"i1","date":"2025-06-03","date_end":null,"date_precision":"day","place":{"name":"Gao","country":"ML","admin1":"Gao","lat":16.27167,"lon":-0.04472,"precision":"settlement","gazetteer_id":"geonames:2457163","span":null},"event_type":"Violence against civilians","sub_event_type":"Attack","perpetrator":[],"target":[],"weapons":[],"outcome":[],"fatalities":null,"injured":null,"tolls":[],"status":"reported","claims":[{"id":"c-43c30afd32d5d0f7","claimant":"a nurse","claimant_type":"medical","via":null,"stance":"asserts","stance_detail":null,"about":"occurrence","value":null,"hedge":null,"quote":"Five civilians were killed at the market near Gao on Tuesday, she said.","start":0,"end":71,"content_span":null,"source_span":null,"cue_span":null,"scope":"incident","claimant_id":null,"chain":[{"name":"a nurse","type":"medical"},{"name":"a nurse","type":"medical"},{"name":"field note","type":"outlet"}],"engine":"note","rule":"note.occurrence","probability":null}],"fields":{"date":{"value":"2025-06-03","status":"reported","flags":[],"rule":"date.note; one disinterested root","claims":["c-43c30afd32d5d0f7"]},"place":{"value":{"name":"Gao","country":"ML","admin1":"Gao","lat":16.27167,"lon":-0.04472,"precision":"settlement","gazetteer_id":"geonames:2457163","span":null},"status":"reported","flags":[],"rule":"place.note; one disinterested root","claims":["c-43c30afd32d5d0f7"]},"event_type":{"value":"Violence against civilians","status":"reported","flags":[],"rule":"event_type.note; one disinterested root","claims":["c-43c30afd32d5d0f7"]},"perpetrator":{"value":[],"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]},"target":{"value":[],"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]},"weapons":{"value":[],"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]},"outcome":{"value":[],"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]},"fatalities":{"value":null,"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]},"injured":{"value":null,"status":"unconfirmed","flags":[],"rule":"nobody asserts it","claims":[]}},"cluster":null,"totals":[]}],"aggregates":[],"background":[],"assessments":[],"notices":[]}','2026-11-23T04:44:20.821075Z');
CREATE TABLE notes (
	id VARCHAR(24) NOT NULL, 
	author TEXT NOT NULL, 
	confidentiality VARCHAR(16) NOT NULL, 
	body TEXT NOT NULL, 
	recorded VARCHAR(32) NOT NULL, 
	CONSTRAINT pk_notes PRIMARY KEY (id)
);
INSERT INTO "notes" VALUES('n-b771281edb9c6504','Ana','confidential','{"author":"Ana","source":"a nurse","source_type":"medical","source_id":null,"heard":"2025-06-05","words":"Five civilians were killed at the market near Gao on Tuesday, she said.","confidentiality":"confidential","when":{"date":"2025-06-03","date_end":null,"precision":"day"},"place":{"name":"Gao","country":"ML","admin1":"Gao","lat":16.27167,"lon":-0.04472,"precision":"settlement","gazetteer_id":"geonames:2457163","span":null},"event":"Attack","about":null,"value":null}','2026-11-23T04:44:20.821075Z');
CREATE TABLE onrecord_schema (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT onrecord_schema_pkc PRIMARY KEY (version_num)
);
INSERT INTO "onrecord_schema" VALUES('0011');
CREATE TABLE "pending" (
	document VARCHAR(24) NOT NULL, 
	recorded VARCHAR(32) NOT NULL, 
	anew INTEGER NOT NULL, 
	CONSTRAINT pk_pending PRIMARY KEY (document), 
	CONSTRAINT fk_pending_document FOREIGN KEY(document) REFERENCES documents (id)
);
CREATE TABLE readings (
	capture VARCHAR(24) NOT NULL, 
	engine VARCHAR(40) NOT NULL, 
	version VARCHAR(24) NOT NULL, 
	recorded VARCHAR(32) NOT NULL, 
	CONSTRAINT pk_readings PRIMARY KEY (capture, engine), 
	CONSTRAINT fk_readings_capture FOREIGN KEY(capture) REFERENCES captures (id), 
	CONSTRAINT fk_readings_version FOREIGN KEY(version) REFERENCES versions (id)
);
INSERT INTO "readings" VALUES('k-212e9f2e1bb6f334','rules-0.1.0','r-a41f314c9ca2a005','2026-11-23T04:44:07.646534Z');
INSERT INTO "readings" VALUES('k-9174d59d3427b3ae','rules-0.1.0','r-bedf68ff01f503c1','2026-11-23T04:44:09.213898Z');
INSERT INTO "readings" VALUES('k-9ce47ef7a30388a0','rules-0.1.0','r-9dbfcc73e2c7895d','2026-11-23T04:44:09.241027Z');
CREATE TABLE standings (
	decision VARCHAR(24) NOT NULL, 
	state VARCHAR(16) NOT NULL, 
	note TEXT NOT NULL, 
	incident VARCHAR(24), 
	CONSTRAINT pk_standings PRIMARY KEY (decision), 
	CONSTRAINT fk_standings_decision FOREIGN KEY(decision) REFERENCES decisions (id)
);
INSERT INTO "standings" VALUES('j-dd4a1970548433bf','in_force','','i-0a8fa1896a577564');
CREATE TABLE texts (
	"key" BIGINT NOT NULL, 
	version VARCHAR(24) NOT NULL, 
	CONSTRAINT pk_texts PRIMARY KEY ("key"), 
	CONSTRAINT fk_texts_version FOREIGN KEY(version) REFERENCES versions (id)
);
INSERT INTO "texts" VALUES(-6620518722096160763,'r-a41f314c9ca2a005');
INSERT INTO "texts" VALUES(-4692916842237983807,'r-bedf68ff01f503c1');
INSERT INTO "texts" VALUES(-7079715291105097379,'r-9dbfcc73e2c7895d');
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
INSERT INTO "versions" VALUES('r-a41f314c9ca2a005','d-582acb9f9884b55b','v-bf3e039151eaf4e3','2025-06-02',NULL,'Example Radio','Fighters overrun army post in Boulikessi',NULL,'en','{"id":"d-582acb9f9884b55b","url":null,"title":"Fighters overrun army post in Boulikessi","outlet":null,"section":null,"published":"2025-06-02","language":"en","text":"Fighters overrun army post in Boulikessi\n\nBAMAKO, 2 June 2025 (Example Radio) - Fighters of the JNIM group attacked an army post in Boulikessi, Mali, on Sunday and\n\nkilled 12 soldiers, a local official said. The Malian army has not confirmed the toll.\n\nJNIM claimed responsibility for the attack in a statement.","paragraphs":[[42,163],[165,251],[253,311]],"removed":[],"stated_sources":[],"links":[],"published_confidence":1.0,"agency":"Example Radio","dateline":{"place":"BAMAKO","date":"2025-06-02"},"retrieved":null,"capture":null,"version":"v-bf3e039151eaf4e3","notices":[],"kind":"news"}','2026-11-23T04:44:07.646534Z');
INSERT INTO "versions" VALUES('r-bedf68ff01f503c1','d-e379a5b27e98b890','v-516420e017eded0e','2025-06-03',NULL,'Example Daily','Twenty soldiers killed in JNIM attack on Boulikessi post, hospital says',NULL,'en','{"id":"d-e379a5b27e98b890","url":null,"title":"Twenty soldiers killed in JNIM attack on Boulikessi post, hospital says","outlet":null,"section":null,"published":"2025-06-03","language":"en","text":"Twenty soldiers killed in JNIM attack on Boulikessi post, hospital says\n\nMOPTI, 3 June 2025 (Example Daily) - JNIM fighters attacked an army post in Boulikessi, Mali, on 1 June and killed at least 20\n\nsoldiers, a hospital in Mopti said on Tuesday.","paragraphs":[[73,199],[201,247]],"removed":[],"stated_sources":[],"links":[],"published_confidence":1.0,"agency":"Example Daily","dateline":{"place":"MOPTI","date":"2025-06-03"},"retrieved":null,"capture":null,"version":"v-516420e017eded0e","notices":[],"kind":"news"}','2026-11-23T04:44:09.213898Z');
INSERT INTO "versions" VALUES('r-9dbfcc73e2c7895d','d-adefcb08d0abb030','v-d700fe4b927b5f29','2025-06-04',NULL,'Example Radio','Gunmen kill four at market near Gao',NULL,'en','{"id":"d-adefcb08d0abb030","url":null,"title":"Gunmen kill four at market near Gao","outlet":null,"section":null,"published":"2025-06-04","language":"en","text":"Gunmen kill four at market near Gao\n\nGAO, 4 June 2025 (Example Radio) - Unidentified gunmen killed four civilians at a market near Gao in Mali on Tuesday, residents\n\nsaid. Nobody claimed the attack.","paragraphs":[[37,164],[166,198]],"removed":[],"stated_sources":[],"links":[],"published_confidence":1.0,"agency":"Example Radio","dateline":{"place":"GAO","date":"2025-06-04"},"retrieved":null,"capture":null,"version":"v-d700fe4b927b5f29","notices":[],"kind":"news"}','2026-11-23T04:44:09.241027Z');
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
INSERT INTO "watch_hosts" VALUES('radio.example','2026-11-23T04:44:23.992932Z','2026-11-23T04:44:23.992932Z',NULL,NULL);
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
INSERT INTO "watch_jobs" VALUES('q-970a36c1ddce9521','source','Example Radio','https://radio.example/feed','radio.example',NULL,'','waiting',0,'2026-11-23T04:44:23.992932Z','2026-11-23T04:44:23.992932Z',0,NULL,NULL,'{}',NULL,NULL,'2026-11-23T04:44:23.992932Z');
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
INSERT INTO "watch_sources" VALUES('Example Radio','https://radio.example/feed',1,900.0,86400.0,'2026-11-23T04:44:23.992932Z',NULL,NULL,NULL,0,0,NULL,NULL,NULL,NULL,NULL,NULL);
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
CREATE INDEX ix_texts_version ON texts (version);
CREATE INDEX ix_pending_recorded ON pending (recorded);
CREATE VIRTUAL TABLE texts_words USING fts5(words, content='', tokenize='unicode61');
INSERT INTO texts_words(rowid, words) SELECT key, lower(json_extract(report, '$.text')) FROM texts JOIN versions ON versions.id = texts.version;
COMMIT;
