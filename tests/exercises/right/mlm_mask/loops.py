def mlm_mask(ids, u_select, u_kind, rand_ids, mask_id, special_ids, p=0.15):
    inputs, labels = [], []
    for n in range(len(ids)):
        inputs.append([])
        labels.append([])
        for t in range(len(ids[n])):
            token = int(ids[n][t])
            if u_select[n][t] >= p or token in special_ids:
                inputs[n].append(token)
                labels[n].append(-100)
                continue
            labels[n].append(token)
            if u_kind[n][t] < 0.8:
                inputs[n].append(mask_id)
            elif u_kind[n][t] < 0.9:
                inputs[n].append(int(rand_ids[n][t]))
            else:
                inputs[n].append(token)
    return inputs, labels
