/** How "Lưu để đọc khi không có mạng" looks, at the end of the home. */
import { css } from 'lit';

export const offlineStyles = css`
  .offline {
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    gap: 12px;
    margin-block-start: 20px;
  }

  .offline .section-title {
    align-self: stretch;
    margin: 0;
  }

  .offline progress {
    width: 100%;
    height: 12px;
    accent-color: var(--_accent);
  }
`;
