import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { useText } from '../../app/words/words-context.tsx'
import { Button } from '../button.tsx'
import type { DialogProps } from '../dialog.tsx'

export function DialogOverlay(props: DialogProps) {
  const t = useText('ui')
  return (
    <ModalOverlay
      className="dialog-behind"
      isOpen={props.open}
      onOpenChange={(open) => {
        if (!open) props.onClose()
      }}
      isDismissable={props.mustAnswer !== true}
      isKeyboardDismissDisabled={props.mustAnswer === true}
    >
      <Modal className="dialog-frame">
        <AriaDialog className="dialog" role={props.mustAnswer ? 'alertdialog' : 'dialog'}>
          <div className="dialog-head">
            <Heading slot="title" className="dialog-title">
              {props.title}
            </Heading>
            <Button weight="quiet" icon="close" iconOnly onPress={props.onClose}>
              {t('ui.closeWindow')}
            </Button>
          </div>
          <div className="dialog-body">{props.children}</div>
          {props.actions ? <div className="row dialog-actions">{props.actions}</div> : null}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
